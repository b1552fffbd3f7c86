/** Where the story takes place: real towns of the coast between Aveiro and Leiria, so that the map is true. Nothing else in it is. */
export const towns = {
  aveiro: { city: "Aveiro", postcode: "3800-001", nutsCode: "PT191", latitude: 40.6405, longitude: -8.6538 },
  costaNova: { city: "Costa Nova", postcode: "3830-001", nutsCode: "PT191", latitude: 40.6125, longitude: -8.7497 },
  ilhavo: { city: "Ílhavo", postcode: "3830-002", nutsCode: "PT191", latitude: 40.602, longitude: -8.6697 },
  ovar: { city: "Ovar", postcode: "3880-001", nutsCode: "PT191", latitude: 40.8596, longitude: -8.6262 },
  curia: { city: "Curia", postcode: "3780-001", nutsCode: "PT191", latitude: 40.4258, longitude: -8.4667 },
  luso: { city: "Luso", postcode: "3050-001", nutsCode: "PT192", latitude: 40.3833, longitude: -8.3783 },
  mira: { city: "Praia de Mira", postcode: "3070-001", nutsCode: "PT192", latitude: 40.4553, longitude: -8.7986 },
  cantanhede: { city: "Cantanhede", postcode: "3060-001", nutsCode: "PT192", latitude: 40.3463, longitude: -8.5941 },
  figueira: { city: "Figueira da Foz", postcode: "3080-001", nutsCode: "PT192", latitude: 40.1509, longitude: -8.8618 },
  coimbra: { city: "Coimbra", postcode: "3000-001", nutsCode: "PT192", latitude: 40.2033, longitude: -8.4103 },
  monteReal: { city: "Monte Real", postcode: "2425-001", nutsCode: "PT193", latitude: 39.8512, longitude: -8.8634 },
  leiria: { city: "Leiria", postcode: "2400-001", nutsCode: "PT193", latitude: 39.7436, longitude: -8.8071 },
  marinha: { city: "Marinha Grande", postcode: "2430-001", nutsCode: "PT193", latitude: 39.7477, longitude: -8.9323 },
  saoPedro: { city: "São Pedro de Moel", postcode: "2430-002", nutsCode: "PT193", latitude: 39.7586, longitude: -9.0286 },
} as const;

export type Town = keyof typeof towns;
