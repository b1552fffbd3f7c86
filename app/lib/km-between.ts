/** A place on the globe, in degrees. */
export type GlobePoint = { latitude: number; longitude: number };

/** Along the Earth's surface, taken for a sphere of 6,371 km (haversine formula). */
export function kmBetween(one: GlobePoint, other: GlobePoint): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2;
  const chord = half(other.latitude - one.latitude) + Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * half(other.longitude - one.longitude);
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(chord)));
}
