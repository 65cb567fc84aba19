import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Ongedaan maken zoekt de laatst verwerkte import van het hele systeem, niet die van de eigen school.',
  violates: ['F14', 'G17'],
  ernst: 'S2',
  familie: 'herstelt-half',
  caughtBy: 'ongedaan-op-een-van-twee-scholen',
  bend: {
    centrum: (own) => ({
      ...own,
      undo: (id) => {
        const done = own.state().import.filter(({ status }) => status === 'verwerkt')
        const last = done.toSorted((a, b) => a.verwerkt! - b.verwerkt!).at(-1)
        return own.undo(last?.id ?? id)
      },
    }),
  },
})
