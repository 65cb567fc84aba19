/** `1 leerling`, `12 leerlingen`: a count with its noun, for texts that a person reads. */
export const amount = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`
