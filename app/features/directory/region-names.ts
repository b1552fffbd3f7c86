/** Names of NUTS 2 regions (Regulation (EC) 1059/2003, versions 2021 and 2024) of Portugal and Croatia, and a few of their partners'. */
const names: Record<string, string> = {
  PT11: "Norte",
  PT15: "Algarve",
  PT16: "Centro",
  PT17: "Área Metropolitana de Lisboa",
  PT18: "Alentejo",
  PT19: "Centro",
  PT1A: "Grande Lisboa",
  PT1B: "Península de Setúbal",
  PT1C: "Alentejo",
  PT1D: "Oeste e Vale do Tejo",
  PT20: "Açores",
  PT30: "Madeira",
  HR02: "Panonska Hrvatska",
  HR03: "Jadranska Hrvatska",
  HR05: "Grad Zagreb",
  HR06: "Sjeverna Hrvatska",
  DEA1: "Düsseldorf",
  DEA2: "Köln",
  DEA3: "Münster",
  DEA4: "Detmold",
  DEA5: "Arnsberg",
  ES61: "Andalucía",
  ES11: "Galicia",
};

/** The region's name; its code where the name is not known here. */
export function regionName(nutsCode: string): string {
  return names[nutsCode] ?? nutsCode;
}
