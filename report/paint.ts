/** Colours for a terminal, or none. */
export type Paint = (colour: 'rood' | 'groen' | 'geel' | 'zacht' | 'vet', text: string) => string

const codes = { rood: 31, groen: 32, geel: 33, zacht: 2, vet: 1 } as const

export const coloured: Paint = (colour, text) => `\u001b[${codes[colour]}m${text}\u001b[0m`
export const plain: Paint = (_, text) => text

/** In colour where a person looks at it and does not say otherwise (https://no-color.org). */
export const paintFor = (
  interactive: boolean,
  { NO_COLOR, FORCE_COLOR }: Readonly<Record<string, string | undefined>>,
): Paint => ((interactive || !!FORCE_COLOR) && !NO_COLOR ? coloured : plain)
