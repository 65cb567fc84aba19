import type { Leerling } from '../../src/school/leerling.ts'

const pairs = {
  '1': ['Max Maximiliaan', 'Ben Benjamin', 'Flip Filip', 'Sjoerd Sjoerdtjan', 'Mo Mohammed', 'Alex Alexander'],
  '2': ['Liesje Elisabeth', 'Puck Paulien', 'Sofie Sophia', 'Nina Antonina', 'Fatma Fatimah', 'Bep Elizabeth'],
} as const

/** A short name and the full one that a school later puts in its place. */
export function nicknameOf({ geslacht }: Leerling, number: number): { readonly short: string; readonly full: string } {
  const list = pairs[geslacht === '2' ? '2' : '1']
  const [short, full] = list[number % list.length]!.split(' ')
  return { short: short!, full: full! }
}
