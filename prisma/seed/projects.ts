/** What members do together, from a shared leaflet to a company of their own. Organisations by key; the first leads. */
export type ProjectStory = {
  on: string;
  acronym?: string;
  title: string;
  summary: string;
  startsOn: string;
  endsOn: string | null;
  /** Euro, whole. */
  totalCost?: number;
  funding?: number;
  fundingScheme?: string;
  programme?: string;
  lead: string;
  partners: readonly (string | { key: string; role?: "associatedPartner"; startsOn?: string; endsOn?: string })[];
};

export const projectStories: readonly ProjectStory[] = [
  {
    on: "2023-04-24",
    title: "One guide for guests who come to be treated",
    summary:
      "A leaflet in four languages that explains what happens from the first call to the journey home. The lightest thing that the members ever did together, and the one that most guests have in hand.",
    startsOn: "2023-05-01",
    endsOn: "2023-12-31",
    totalCost: 9_800,
    lead: "turismo",
    partners: ["atlantico", "serena", "dunas", "ponte", "hoteleiros"],
  },
  {
    on: "2023-09-04",
    title: "Round table on waiting times in August",
    summary: "The authority, the municipality and four houses meet every quarter and compare numbers before the season. Nobody owes anybody anything; everybody brings figures.",
    startsOn: "2023-09-15",
    endsOn: null,
    lead: "agencia",
    partners: ["municipio", "foz", "atlantico", "dialitoral", { key: "linha", endsOn: "2025-10-31" }],
  },
  {
    on: "2023-10-09",
    acronym: "Novembro",
    title: "November light: doctors and journalists visit the coast",
    summary: "A joint stand at two fairs abroad and a week of visits each November. Shared costs, shared contacts, and a rule on who answers which enquiry.",
    startsOn: "2023-10-15",
    endsOn: "2026-12-31",
    totalCost: 148_000,
    funding: 74_000,
    fundingScheme: "Regional promotion",
    programme: "Turismo da Costa Viva",
    lead: "turismo",
    partners: [
      "atlantico",
      "foz",
      "serena",
      "talasso",
      { key: "dunas", startsOn: "2024-01-01" },
      { key: "barra", startsOn: "2024-10-01" },
      { key: "valereal", startsOn: "2025-03-01" },
    ],
  },
  {
    on: "2024-02-12",
    title: "From the operating table to the beach: referral agreement",
    summary: "Surgeons in Aveiro hand patients over to rehabilitation in Praia de Mira on day five, with one record, one price and one number to call at night.",
    startsOn: "2024-03-01",
    endsOn: null,
    lead: "atlantico",
    partners: ["mare", "dunas", "maresia", "cuidado"],
  },
  {
    on: "2024-04-22",
    acronym: "Recuperar",
    title: "Recovery weeks by the sea: one booking for surgery, stay and transfer",
    summary:
      "The members' first product of their own: three weeks sold as a whole to insurers in Germany and the Netherlands. One contract with the guest, one allocation of revenue among four companies.",
    startsOn: "2024-05-01",
    endsOn: "2026-12-31",
    totalCost: 310_000,
    lead: "mare",
    partners: ["atlantico", "dunas", "maresia", "ortotec", { key: "mesa", endsOn: "2025-11-30" }, { key: "bonanca", role: "associatedPartner", startsOn: "2025-07-01" }],
  },
  {
    on: "2024-06-17",
    acronym: "SALVA",
    title: "Salt and skin: a controlled study of sea salt in psoriasis",
    summary: "Three hundred patients, two baths, one protocol. The first study in which the salt makers sit on the steering committee, and the first whose data everybody may use.",
    startsOn: "2024-09-01",
    endsOn: "2027-08-31",
    totalCost: 1_240_000,
    funding: 930_000,
    fundingScheme: "Collaborative research",
    programme: "Centro 2030",
    lead: "aguas",
    partners: ["derma", "talasso", "salbom", "biomar", "universidade", { key: "coracao", role: "associatedPartner" }],
  },
  {
    on: "2024-09-23",
    acronym: "PASSO",
    title: "Steps: sensors in orthoses that tell the therapist at home",
    summary:
      "An orthosis that counts, warns and learns. Ortotec builds it, the school of health tests it, the clinics use it on forty people, and Cuidado Digital keeps the data where it belongs.",
    startsOn: "2024-10-01",
    endsOn: "2026-09-30",
    totalCost: 880_000,
    funding: 616_000,
    fundingScheme: "Innovation of small firms",
    programme: "Centro 2030",
    lead: "ortotec",
    partners: ["universidade", "atlantico", "mare", "cuidado"],
  },
  {
    on: "2025-01-13",
    title: "Shared laundry and sterilisation contract",
    summary: "Seven houses buy what none could afford alone. Prices fell by eleven per cent in the first year; the contract is open to any member that asks.",
    startsOn: "2025-02-01",
    endsOn: "2028-01-31",
    lead: "foz",
    partners: ["lavamar", "esterilis", "atlantico", "barra", "ria", "dialitoral", "pinhal"],
  },
  {
    on: "2025-05-05",
    acronym: "Língua",
    title: "An interpreter within ten minutes, day and night",
    summary: "A common rota of interpreters, paid by minutes used. Began with three clinics and one tablet each.",
    startsOn: "2025-05-15",
    endsOn: null,
    lead: "ponte",
    partners: ["foz", "atlantico", "barra", "aurora", { key: "cardio", startsOn: "2025-11-01" }, { key: "dialitoral", startsOn: "2026-02-01" }],
  },
  {
    on: "2025-09-08",
    acronym: "MAR+",
    title: "Algae in the diet of people with kidney disease",
    summary: "A kitchen, a laboratory and a dialysis unit ask what seaweed may replace. A small project with a large question.",
    startsOn: "2025-10-01",
    endsOn: "2027-03-31",
    totalCost: 214_000,
    funding: 160_500,
    fundingScheme: "Exploratory research",
    programme: "Mar 2030",
    lead: "biomar",
    partners: ["algas", "dialitoral", "universidade"],
  },
  {
    on: "2026-03-02",
    acronym: "Costa Viva Cuidados",
    title: "A company of our own for coordinated care",
    summary: "Four members found a company that books, bills and answers for the whole stay. The deepest form of working together: shared capital, shared risk, one name.",
    startsOn: "2026-04-01",
    endsOn: null,
    totalCost: 500_000,
    lead: "mare",
    partners: ["atlantico", "dunas", "cuidado", "maresia"],
  },
  {
    on: "2026-09-21",
    title: "What is left in the region: a count of guests and their spending",
    summary: "The observatory asks every member for four numbers a quarter, publishes none of them alone, and says at last what treatment abroad brings home.",
    startsOn: "2027-01-01",
    endsOn: "2028-12-31",
    totalCost: 96_000,
    funding: 48_000,
    fundingScheme: "Regional statistics",
    programme: "Centro 2030",
    lead: "observatorio",
    partners: ["turismo", "hoteleiros", "universidade", "foz"],
  },
];
