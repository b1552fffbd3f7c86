const en = {
  live: { "new-members": "New members", "open-calls": "Members look for partners", verdict: "Does the cluster grow its market?" },
  verdicts: {
    GROWING: "it grows the market",
    REDISTRIBUTING: "it moves share, and does not grow the market",
    NO_GROWTH: "it does not grow faster than the market",
    CO_MARKETING_ONLY: "it promotes together, and does little else",
    INSUFFICIENT: "it cannot be known yet",
  },
  browser: "Read it in your browser",
  change: "Change what you get, or unsubscribe",
  why: (p: { list: string; cluster: string }) => `You get this because you subscribed to “${p.list}” of ${p.cluster}.`,
  confirm: {
    subject: (p: { list: string }) => `Do you want “${p.list}”?`,
    title: "One press, and you are in",
    body: (p: { list: string; cluster: string }) => `Somebody, probably you, asked for “${p.list}” of ${p.cluster} to be sent to this address.`,
    action: "Yes, send it to me",
    ignore: "If it was not you, do nothing: you will not be written to again.",
  },
};
type Words = typeof en;

const pt: Words = {
  live: { "new-members": "Novos membros", "open-calls": "Membros à procura de parceiros", verdict: "O cluster faz crescer o seu mercado?" },
  verdicts: {
    GROWING: "faz crescer o mercado",
    REDISTRIBUTING: "move quota, e não faz crescer o mercado",
    NO_GROWTH: "não cresce mais do que o mercado",
    CO_MARKETING_ONLY: "promove em conjunto, e pouco mais",
    INSUFFICIENT: "ainda não se pode saber",
  },
  browser: "Ler no navegador",
  change: "Alterar o que recebe, ou cancelar a subscrição",
  why: ({ list, cluster }) => `Recebe isto porque subscreveu «${list}» de ${cluster}.`,
  confirm: {
    subject: ({ list }) => `Quer receber «${list}»?`,
    title: "Um clique, e está inscrito",
    body: ({ list, cluster }) => `Alguém, provavelmente você, pediu que «${list}» de ${cluster} fosse enviado para este endereço.`,
    action: "Sim, enviem-me",
    ignore: "Se não foi você, não faça nada: não voltaremos a escrever.",
  },
};

/** What an issue says around its blocks, in the language of the recipient. */
export function newsletterMailWords(locale: "en" | "pt"): Words {
  return locale === "pt" ? pt : en;
}
