const breaking = 'brak af bij '

/** The kind that is: it broke down at a step of this word. */
export const ofBreaking = (woord: string): string => `${breaking}${woord}`

/** Whether this kind is that the system broke down. */
export const isOfBreaking = (soort: string): boolean => soort.startsWith(breaking)

/** Whether this kind is a count of the score. */
export const isOfScore = (soort: string): boolean => soort.startsWith('tegen de waarheid: ')

/** The number of the step at which a kind stands. Undefined: at none. */
export function placeOf(soort: string): number | undefined {
  const [, place] = /^stap (\d+): /.exec(soort) ?? []
  return place === undefined ? undefined : Number(place)
}
