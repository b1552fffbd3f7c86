import path from "node:path";
import { z } from "zod";

const flag = z
  .enum(["true", "false"])
  .default("false")
  .transform((value) => value === "true");

const shape = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default("0.0.0.0"),
  MUSTER_URL: z.url().optional(),
  MUSTER_SECRET: z.string().min(32, "must have at least 32 characters: `openssl rand -hex 32` makes one").optional(),
  MUSTER_DATA_DIR: z.string().default(".data"),
  MUSTER_DEMO: flag,
  MUSTER_ALLOW_TEST_VENDORS: flag,
  MUSTER_TRUST_PROXY: flag,
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(100).default(10),
  RESEND_WEBHOOK_SECRET: z.string().startsWith("whsec_").optional(),
  RESEND_API_KEY: z.string().startsWith("re_").optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  STRIPE_WEBHOOK_SECRET: z.string().startsWith("whsec_").optional(),
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^(sk|rk)_(test|live)_/)
    .optional(),
  MUSTER_IMPORT_MAX_MB: z.coerce.number().positive().max(2_000).default(50),
  MUSTER_IMPORT_MAX_ROWS: z.coerce.number().int().positive().default(100_000),
  MUSTER_IMPORT_MAX_SECONDS: z.coerce.number().positive().max(600).default(60),
  MUSTER_IMPORT_MEMORY_MB: z.coerce.number().int().min(128).default(768),
  MUSTER_IMPORT_KEEP_DAYS: z.coerce.number().int().min(1).max(3_650).default(90),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

export type DatabaseEnv = { kind: "embedded"; folder: string } | { kind: "server"; url: string; poolSize: number };
export type MailEnv = { kind: "outbox" } | { kind: "resend"; apiKey: string } | { kind: "smtp"; url: string };
/** `sandbox` is our own stand-in for the vendor: no money moves. */
export type PaymentsEnv = { kind: "none" | "sandbox" } | { kind: "stripe"; secretKey: string; webhookSecret: string; isTest: boolean };

/** What an import may take at most, and how long its file, plan and undo are kept. */
export type ImportLimits = { maxBytes: number; maxRows: number; maxMs: number; memoryMb: number; keepDays: number };

export type Env = {
  mode: "development" | "production" | "test";
  port: number;
  host: string;
  baseUrl: string;
  secret: string;
  dataDir: string;
  isDemo: boolean;
  allowTestVendors: boolean;
  trustProxy: boolean;
  database: DatabaseEnv;
  mail: MailEnv;
  /** Signs the mail vendor's webhooks; null: none are taken. */
  mailWebhookSecret: string | null;
  payments: PaymentsEnv;
  imports: ImportLimits;
  logLevel: string;
};

/** Thrown at boot: its message is a list of what to set, written for the person who starts the server. */
export class EnvError extends Error {}

/**
 * Reads the settings once. Throws EnvError with every problem and its remedy. `source` is `process.env` outside tests.
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const raw = parse(source);
  const payments = paymentsOf(raw);
  const mail = mailOf(raw.RESEND_API_KEY, raw.SMTP_URL);
  const problems = [...missing(raw), ...(raw.NODE_ENV === "production" && !raw.MUSTER_ALLOW_TEST_VENDORS ? testVendors(mail, payments) : [])];
  if (problems.length > 0) throw new EnvError(problems.join("\n"));
  const dataDir = path.resolve(raw.MUSTER_DATA_DIR);
  return {
    mode: raw.NODE_ENV,
    port: raw.PORT,
    host: raw.HOST,
    baseUrl: (raw.MUSTER_URL ?? `http://localhost:${raw.PORT}`).replace(/\/$/, ""),
    secret: raw.MUSTER_SECRET as string,
    dataDir,
    isDemo: raw.MUSTER_DEMO,
    allowTestVendors: raw.MUSTER_ALLOW_TEST_VENDORS,
    trustProxy: raw.MUSTER_TRUST_PROXY,
    database: databaseOf(raw),
    mail,
    mailWebhookSecret: raw.RESEND_WEBHOOK_SECRET ?? null,
    payments,
    imports: importLimitsOf(raw),
    logLevel: raw.LOG_LEVEL,
  };
}

/** Only where the data is: for what needs no secret, such as migrations. Throws EnvError too. */
export function readDatabaseEnv(source: Record<string, string | undefined>): DatabaseEnv {
  return databaseOf(parse(source));
}

function parse(source: Record<string, string | undefined>): z.output<typeof shape> {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = shape.safeParse(given);
  if (!parsed.success) throw new EnvError(parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("\n"));
  return parsed.data;
}

function databaseOf(raw: z.output<typeof shape>): DatabaseEnv {
  if (raw.DATABASE_URL) return { kind: "server", url: raw.DATABASE_URL, poolSize: raw.DATABASE_POOL_SIZE };
  return { kind: "embedded", folder: path.join(path.resolve(raw.MUSTER_DATA_DIR), "database") };
}

function missing(raw: z.output<typeof shape>): string[] {
  const problems: string[] = [];
  if (!raw.MUSTER_SECRET) problems.push("MUSTER_SECRET is not set: put the output of `openssl rand -hex 32` there and keep it, sessions and sealed values depend on it");
  if (raw.NODE_ENV === "production" && !raw.MUSTER_URL) problems.push("MUSTER_URL is not set: the address under which people reach the portal, e.g. https://portal.example.org");
  if (raw.STRIPE_SECRET_KEY && !raw.STRIPE_WEBHOOK_SECRET)
    problems.push("STRIPE_WEBHOOK_SECRET is not set: Stripe shows it (whsec_…) where its webhook to /hooks/stripe is set up; without it no payment would ever be confirmed");
  if (raw.RESEND_API_KEY && raw.SMTP_URL) problems.push("RESEND_API_KEY and SMTP_URL are both set: choose one way to send mail");
  return problems;
}

function testVendors(mail: MailEnv, payments: PaymentsEnv): string[] {
  const problems: string[] = [];
  if (payments.kind === "stripe" && payments.isTest) problems.push("STRIPE_SECRET_KEY is a test key in production: use a live key, or set MUSTER_ALLOW_TEST_VENDORS=true to go on");
  if (mail.kind === "outbox")
    problems.push("no mail vendor is set, so nothing would be sent: set RESEND_API_KEY or SMTP_URL, or MUSTER_ALLOW_TEST_VENDORS=true to keep mail in the outbox");
  return problems;
}

function mailOf(apiKey: string | undefined, smtpUrl: string | undefined): MailEnv {
  if (apiKey) return { kind: "resend", apiKey };
  return smtpUrl ? { kind: "smtp", url: smtpUrl } : { kind: "outbox" };
}

/** Without a vendor nobody pays by card, but where test vendors are allowed. */
function paymentsOf({ STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret, MUSTER_ALLOW_TEST_VENDORS: allowsTest }: z.output<typeof shape>): PaymentsEnv {
  if (!secretKey) return { kind: allowsTest ? "sandbox" : "none" };
  return { kind: "stripe", secretKey, webhookSecret: webhookSecret ?? "", isTest: secretKey.includes("_test_") };
}

function importLimitsOf(raw: z.output<typeof shape>): ImportLimits {
  return {
    maxBytes: raw.MUSTER_IMPORT_MAX_MB * 1024 * 1024,
    maxRows: raw.MUSTER_IMPORT_MAX_ROWS,
    maxMs: raw.MUSTER_IMPORT_MAX_SECONDS * 1_000,
    memoryMb: raw.MUSTER_IMPORT_MEMORY_MB,
    keepDays: raw.MUSTER_IMPORT_KEEP_DAYS,
  };
}

const slot = globalThis as { musterEnv?: Env };

/** The settings of this process; tests put theirs in place with `setEnv` before anything asks. */
export function env(): Env {
  slot.musterEnv ??= readEnv(process.env);
  return slot.musterEnv;
}

export function setEnv(value: Env): void {
  slot.musterEnv = value;
}
