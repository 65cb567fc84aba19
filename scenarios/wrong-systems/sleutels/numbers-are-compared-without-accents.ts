import { linksWhen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

const bare = (key: string) => key.normalize('NFD').replace(/\p{M}/gu, '')

export default defineWrongSystem({
  story: 'De database vergelijkt nummers zonder accenten: é5 krijgt de kaart van e5.',
  violates: ['A18', 'A20'],
  ernst: 'S1',
  familie: 'knoeit-met-nummers',
  caughtBy: 'nummers-die-op-elkaar-lijken',
  bend: {
    rejudge: {
      leerling: linksWhen(
        ({ key }, held) =>
          key !== undefined && held.key !== undefined && key !== held.key && bare(key) === bare(held.key),
      ),
    },
  },
})
