import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Ongedaan maken zet een kopie terug van voor de import, met de uitslag die intussen is weggehaald.',
  violates: ['G17', 'H04'],
  ernst: 'S2',
  familie: 'herstelt-half',
  caughtBy: 'ongedaan-en-verstuurd',
  bend: {
    centrum: (own) => {
      let copy = own.state().resultaat
      return {
        ...own,
        apply: (id, how) => {
          copy = own.state().resultaat
          return own.apply(id, how)
        },
        undo: (id) => {
          const outcome = own.undo(id)
          if (outcome.kind !== 'ongedaan') return outcome
          const now = own.state()
          const there = new Set(now.resultaat.map((result) => result.id))
          own.reset({ ...now, resultaat: [...now.resultaat, ...copy.filter((result) => !there.has(result.id))] })
          return outcome
        },
      }
    },
  },
})
