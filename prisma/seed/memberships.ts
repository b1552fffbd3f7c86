import { allOrganisationKinds } from "../../app/features/accounts/organisations/organisation-identity.ts";
import { applyForMembership } from "../../app/features/membership/applications/apply-for-membership.server.ts";
import { decideApplication } from "../../app/features/membership/applications/decide-application.server.ts";
import { editDuesSettings } from "../../app/features/membership/invoices/edit-dues-settings.server.ts";
import { importBankFile } from "../../app/features/membership/matching/import-bank-file.server.ts";
import { recordPayment } from "../../app/features/membership/payments/record-payment.server.ts";
import { requestRenewals } from "../../app/features/membership/renewals/request-renewals.server.ts";
import type { MembershipTypeInput } from "../../app/features/membership/types/membership-type.ts";
import { saveMembershipType } from "../../app/features/membership/types/save-membership-type.server.ts";
import { dayOfDate } from "../../app/lib/day.ts";
import { formatMinor } from "../../app/lib/money.ts";
import { db } from "../../app/platform/database/db.server.ts";
import { manager } from "./cluster.ts";
import type { SpeakerOf } from "./market.ts";
import { must, type Stage } from "./stage.ts";

const treasurer = "Rui Tavares";

const fullMember: MembershipTypeInput = {
  ...{ nameEn: "Full member", namePt: "Membro efetivo", openTo: [...allOrganisationKinds], question: "Which accreditations do you hold, and since when?" },
  ...{ periodRule: "calendar_year", periodMonth: 1, rolloverMonth: 0, proration: "started_month", joiningFee: "150", bands: "0: 400\n10: 800\n50: 1600\n250: 3200", hasVote: true },
  ...{ paymentDays: 30, graceDays: 90, listingDelayDays: 30, renewalLeadDays: 45, noticeMonths: 3, seats: 25 },
};
const associate: MembershipTypeInput = {
  ...{ nameEn: "Associate", namePt: "Membro associado", openTo: ["supplier", "association", "other"], question: undefined },
  ...{ periodRule: "anniversary", periodMonth: 1, rolloverMonth: 0, proration: "none", joiningFee: "0", bands: "0: 250", hasVote: false },
  ...{ paymentDays: 30, graceDays: 60, listingDelayDays: 0, renewalLeadDays: 45, noticeMonths: 1, seats: 5 },
};

/** [who, how many people it declares, who does not pay any more and from which year on]. */
const members: readonly (readonly [key: string, headcount: number, unpaidFrom?: number])[] = [
  ["atlantico", 64],
  ["dunas", 38],
  ["foz", 120],
  ["serena", 22],
  ["barra", 17],
  ["ria", 45],
  ["sorriso", 9],
  ["maresia", 14],
  ["ortotec", 26],
  ["dentalux", 8],
  ["aguas", 55],
  ["linha", 12, 2025],
];

/** From 2025 on dues are kept in the portal: who is in applies once, pays each year or does not, and one house waits for the board. */
export function tellMemberships(stage: Stage, speakerOf: SpeakerOf): void {
  stage.on("2024-10-01", async (at) => {
    const settings = {
      accountHolder: "Associação Costa Viva",
      iban: "PT50000201231234567890154",
      taxNote: "Exempt from VAT: article 132(1)(l) of Directive 2006/112/EC, CIVA article 9",
    };
    must(await editDuesSettings(await stage.by(treasurer, at), settings));
    for (const type of [fullMember, associate]) must(await saveMembershipType(await stage.by(manager, at), null, type));
  });
  const admin = (key: string) => speakerOf(key, new Date("2025-01-02T00:00:00Z"));
  apply(stage, "2024-10-14", "cuidado", admin("cuidado"), {
    type: "Associate",
    headcount: 11,
    statement: "We send carers to the guests of many houses here and would like to plan with them, not after them.",
  });
  for (const [key, headcount] of members) {
    apply(stage, "2025-01-02", key, admin(key), {
      type: "Full member",
      headcount,
      statement: "A member since the first year; we keep our dues in the portal from now on, as the assembly decided.",
    });
  }
  apply(
    stage,
    "2026-10-05",
    "luzia",
    admin("luzia"),
    {
      type: "Full member",
      headcount: 31,
      statement: "We have treated patients from abroad on our own for ten years and see that the way from airport to ward is where we lose them.",
    },
    false,
  );

  stage.on("2024-10-20", (at) => pay(stage, "cuidado", at));
  for (const [key, , unpaidFrom] of members) if (unpaidFrom !== 2025) stage.on("2025-01-20", (at) => pay(stage, key, at));
  for (const day of ["2025-08-31", "2025-11-17", "2026-08-31", "2026-11-17"]) stage.on(day, async (at) => void (await requestRenewals(at)));
  stage.on("2025-09-15", (at) => pay(stage, "cuidado", at));
  for (const [key, , unpaidFrom] of members) if (unpaidFrom === undefined) stage.on("2025-12-10", (at) => pay(stage, key, at));
  // Two pay the new year at once; the others have until January.
  for (const key of ["serena", "ortotec"]) stage.on("2026-11-23", (at) => pay(stage, key, at));
  stage.on("2026-11-24", (at) => tellStatement(stage, at));
}

/** A statement of three credits that waits to be booked: one names its invoice, one is known by its payer, one is about something else. */
async function tellStatement(stage: Stage, at: Date): Promise<void> {
  const open = await db().invoice.findFirstOrThrow({ where: { organisationId: stage.organisation("maresia"), allocations: { none: {} } } });
  const rows = [
    "Date,Amount,Currency,Reference,Counterparty,IBAN",
    `2026-11-20,${formatMinor({ minor: open.totalMinor, currency: open.currency })},EUR,${open.reference},MARESIA TRANSFERS LDA,`,
    "2026-11-21,1600.00,EUR,dues 2027,HOSPITAL DA FOZ,",
    "2026-11-23,35.00,EUR,guide of the coast,Livraria Central,",
  ];
  const read = await importBankFile(await stage.by(treasurer, at), new TextEncoder().encode(rows.join("\n")));
  if (!read.ok) throw new Error(`the statement was refused: ${read.problem}`);
}

type Told = { type: "Full member" | "Associate"; headcount: number; statement: string };

function apply(stage: Stage, day: string, key: string, person: string, { type, headcount, statement }: Told, isDecided = true): void {
  stage.on(day, async (at) => {
    const types = await db().membershipType.findMany();
    const typeId = types.find(({ names }) => (names as { en: string }).en === type)?.id ?? "";
    const subject = { organisationId: stage.organisation(key) };
    const { applicationId } = must(await applyForMembership(await stage.by(person, at, key), { typeId, subject, headcount, statement, answer: null }));
    if (isDecided) must(await decideApplication(await stage.by(manager, at), { applicationId, decision: "approve", reason: null }));
  });
}

/** The oldest invoice that is not paid yet, by bank transfer. */
async function pay(stage: Stage, key: string, at: Date): Promise<void> {
  const invoice = await db().invoice.findFirstOrThrow({
    where: { organisationId: stage.organisation(key), kind: "invoice", allocations: { none: {} } },
    orderBy: { issuedOn: "asc" },
  });
  const input = {
    invoiceId: invoice.id,
    amountMinor: invoice.totalMinor,
    receivedOn: dayOfDate(at),
    method: "bank_transfer" as const,
    reference: invoice.reference,
    formKey: `story:${invoice.number}`,
  };
  must(await recordPayment(await stage.by(treasurer, at), input));
}
