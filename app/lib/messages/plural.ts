const rules = new Intl.PluralRules("en");

/** The form that fits the number, with `#` replaced by it: `plural(2, { one: "# member", other: "# members" })`. */
export function plural(count: number, forms: { zero?: string; one: string; other: string }, show: (count: number) => string = String): string {
  const form = count === 0 && forms.zero !== undefined ? forms.zero : forms[rules.select(count) === "one" ? "one" : "other"];
  return form.replaceAll("#", show(count));
}
