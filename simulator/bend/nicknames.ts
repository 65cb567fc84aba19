import type { Leerling } from '../../src/school/leerling.ts'
import { itemAt } from '../../src/within.ts'

type Nickname = { readonly short: string; readonly full: string }

const pairs: Readonly<Record<'1' | '2', readonly Nickname[]>> = {
  '1': [
    { short: 'Max', full: 'Maximiliaan' },
    { short: 'Ben', full: 'Benjamin' },
    { short: 'Flip', full: 'Filip' },
    { short: 'Sjoerd', full: 'Sjoerdtjan' },
    { short: 'Mo', full: 'Mohammed' },
    { short: 'Alex', full: 'Alexander' },
  ],
  '2': [
    { short: 'Liesje', full: 'Elisabeth' },
    { short: 'Puck', full: 'Paulien' },
    { short: 'Sofie', full: 'Sophia' },
    { short: 'Nina', full: 'Antonina' },
    { short: 'Fatma', full: 'Fatimah' },
    { short: 'Bep', full: 'Elizabeth' },
  ],
}

/** A short name and the full one that a school later puts in its place. */
export function nicknameOf({ geslacht }: Leerling, number: number): Nickname {
  const list = pairs[geslacht === '2' ? '2' : '1']
  return itemAt(list, number % list.length)
}
