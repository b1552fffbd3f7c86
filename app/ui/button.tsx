import { Link, type LinkProps } from "@remix-run/react";
import type { ButtonHTMLAttributes } from "react";
import { classNames } from "./class-names.ts";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
type Size = "normal" | "small";

const variants: Record<ButtonVariant, string> = {
  primary: "border-transparent bg-accent text-on-accent hover:bg-accent-hover",
  secondary: "border-line-strong bg-surface text-ink hover:bg-sunken",
  quiet: "border-transparent bg-transparent text-accent hover:bg-accent-soft",
  danger: "border-transparent bg-bad-solid text-on-bad hover:bg-bad-solid-hover",
};

const sizes: Record<Size, string> = { normal: "min-h-11 px-4 py-2", small: "min-h-9 px-3 py-1 text-sm" };

export function buttonClasses(variant: ButtonVariant = "primary", size: Size = "normal"): string {
  return classNames(
    "inline-flex items-center justify-center gap-2 rounded-lg border text-center font-medium no-underline transition-colors disabled:cursor-not-allowed disabled:opacity-60",
    variants[variant],
    sizes[size],
  );
}

/** Submits its form unless told otherwise. */
export function Button({ variant, size, type = "submit", className, ...rest }: ButtonHTMLAttributes<HTMLButtonElement> & { variant?: ButtonVariant; size?: Size }) {
  return <button type={type} className={classNames(buttonClasses(variant, size), className)} {...rest} />;
}

export function ButtonLink({ variant, size, className, ...rest }: LinkProps & { variant?: ButtonVariant; size?: Size }) {
  return <Link className={classNames(buttonClasses(variant, size), className)} {...rest} />;
}
