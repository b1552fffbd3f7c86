import { countryName } from "../../../../lib/country-name.ts";
import { organisationKinds } from "../../../../lib/messages/directory.ts";
import { networkWords as words } from "../../../../lib/messages/network.ts";
import { controlClasses } from "../../../../ui/field.tsx";
import { FilterForm, FilterSelect } from "../../../../ui/filter.tsx";
import { useFormat } from "../../../../ui/format.tsx";
import { kindsInOrder } from "../kinds-in-order.ts";
import type { NetworkGroups } from "../list-network-groups.server.ts";
import { groupText, type NetworkView } from "../network-view.ts";
import { YearRange } from "./year-range.tsx";

type FilterProps = { view: NetworkView; groups: NetworkGroups | null; ownSlug: string | null; years: { first: number; last: number } | null; action: string };

/** Whose network, which kind and source, which years; what was chosen stands in the URL. */
export function NetworkFilter({ view, groups, ownSlug, years, action }: FilterProps) {
  const kinds = kindsInOrder.map((kind) => ({ value: kind, label: organisationKinds[kind] }));
  const sources = (["portal", "cordis"] as const).map((source) => ({ value: source, label: words.filter.sources[source] }));
  return (
    <FilterForm label={words.filter.label} submit={words.filter.submit} action={action}>
      <GroupSelect view={view} groups={groups} ownSlug={ownSlug} />
      <FilterSelect name="kind" label={words.filter.kind} value={view.kind ?? ""} options={kinds} empty={words.filter.anyKind} />
      <FilterSelect name="source" label={words.filter.source} value={view.source ?? ""} options={sources} empty={words.filter.anySource} />
      {years && years.last > years.first && <YearRange span={years} fromYear={view.fromYear} toYear={view.toYear} />}
    </FilterForm>
  );
}

function GroupSelect({ view, groups, ownSlug }: Pick<FilterProps, "view" | "groups" | "ownSlug">) {
  const { number: show } = useFormat();
  const chosen = groupText(view.group);
  const option = (value: string, name: string, count: number) => (
    <option key={value} value={value}>
      {words.filter.groupCount({ name, count, show })}
    </option>
  );
  const isListed = chosen === "members" || groups?.countries.some(({ code }) => chosen === `country-${code}`) || groups?.regions.some(({ code }) => chosen === `region-${code}`);
  return (
    <div className="min-w-0 max-w-full space-y-1.5">
      <label htmlFor="network-group" className="block font-medium">
        {words.filter.group}
      </label>
      <select id="network-group" key={chosen} name="group" defaultValue={chosen} className={controlClasses}>
        <option value="members">{words.filter.members}</option>
        {ownSlug && <option value={`around-${ownSlug}`}>{words.filter.own}</option>}
        {!isListed && chosen !== `around-${ownSlug}` && <option value={chosen}>{groupName(view)}</option>}
        {groups && groups.countries.length > 0 && (
          <optgroup label={words.filter.countries}>{groups.countries.map(({ code, count }) => option(`country-${code}`, countryName(code) ?? code, count))}</optgroup>
        )}
        {groups && groups.regions.length > 0 && <optgroup label={words.filter.regions}>{groups.regions.map(({ code, count }) => option(`region-${code}`, code, count))}</optgroup>}
      </select>
    </div>
  );
}

/** What a group is called where the list has no line for it. */
export function groupName({ group }: NetworkView): string {
  if (group.whose === "members") return words.filter.members;
  if (group.whose === "country") return countryName(group.countryCode) ?? group.countryCode;
  return group.whose === "region" ? group.nutsPrefix : words.filter.around({ name: group.slug });
}
