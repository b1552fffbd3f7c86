import type { OfficeRole, OrganisationRight } from "./viewer.ts";

export type DemoSignIn = {
  who: string;
  name: string;
  email: string;
  password: string;
  officeRole?: OfficeRole;
  /** The organisation that the rights are in, by its legal name. */
  organisation?: string;
  rights?: OrganisationRight[];
  /** Base32; where the role needs a second factor. It guards nothing: the demo shows its codes to everyone. */
  totpSecret?: string;
};

const password = "calm-harbour-42";

/** One person of the fictional cluster per role, for whoever looks at the demo. None of this exists outside it. */
export const demoSignIns: readonly DemoSignIn[] = [
  { who: "office: manager", name: "Helena Duarte", email: "helena.duarte@costaviva.example", password, officeRole: "manager", totpSecret: "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP" },
  { who: "office: treasurer", name: "Rui Tavares", email: "rui.tavares@costaviva.example", password, officeRole: "treasurer", totpSecret: "KRSXG5CTMVRXEZLUKRSXG5CTMVRXEZLU" },
  { who: "office: editor", name: "Inês Prata", email: "ines.prata@costaviva.example", password, officeRole: "editor" },
  { who: "office: data steward", name: "Tomás Leal", email: "tomas.leal@costaviva.example", password, officeRole: "data_steward", totpSecret: "MFRGGZDFMZTWQ2LKMFRGGZDFMZTWQ2LK" },
  { who: "office: observer (board)", name: "Marta Salgueiro", email: "marta.salgueiro@costaviva.example", password, officeRole: "observer" },
  { who: "clinic: admin", name: "Beatriz Nóbrega", email: "beatriz@clinica-atlantico.example", password, organisation: "Clínica do Atlântico", rights: ["admin", "voter"] },
  { who: "clinic: billing", name: "Paulo Serra", email: "paulo@clinica-atlantico.example", password, organisation: "Clínica do Atlântico", rights: ["billing"] },
  { who: "clinic: editor", name: "Sofia Quental", email: "sofia@clinica-atlantico.example", password, organisation: "Clínica do Atlântico", rights: ["editor"] },
  { who: "supplier: admin", name: "Duarte Mexia", email: "duarte@maresia-transfers.example", password, organisation: "Maresia Transfers", rights: ["admin", "voter"] },
  { who: "research: project lead", name: "Leonor Vaz", email: "leonor@instituto-aguas.example", password, organisation: "Instituto das Águas", rights: ["project_lead"] },
  { who: "hotel: member", name: "Miguel Branco", email: "miguel@hotel-das-dunas.example", password, organisation: "Hotel das Dunas", rights: ["member"] },
];
