import { asBestaand, proposes } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wat een mens koppelde wijst na het samenvoegen naar de kaart die in een ander opging.',
  violates: ['A26', 'E17'],
  ernst: 'S2',
  familie: 'herstelt-half',
  caughtBy: 'samengevoegd-en-een-ander-met-de-hand-gekoppeld',
  bend: () => {
    const merged = new Map<string, string>()
    return {
      centrum: (own) => ({
        ...proposes((plan, { now }) => ({
          ...plan,
          leerlingen: plan.leerlingen.map((line) => {
            const gone = merged.get(line.id ?? '')
            const byHand = now.onthouden.some((one) => one.decision === 'bestaand' && one.id === line.id)
            return gone !== undefined && byHand ? asBestaand<'leerling'>(line, gone) : line
          }),
        }))(own),
        merge: (blijft, gaatOp) => {
          const outcome = own.merge(blijft, gaatOp)
          if (outcome.kind === 'ok') merged.set(blijft, gaatOp)
          return outcome
        },
      }),
    }
  },
})
