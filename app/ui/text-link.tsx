import { Link, type LinkProps } from "@remix-run/react";
import { classNames } from "./class-names.ts";

export const textLinkClasses = "font-medium text-accent underline decoration-accent-line underline-offset-4 hover:decoration-current";

/** A link within text or a list. */
export function TextLink({ className, ...rest }: LinkProps) {
  return <Link className={classNames(textLinkClasses, className)} {...rest} />;
}
