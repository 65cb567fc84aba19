import { asBestaand, proposes } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een mens zei dat zij een ander is; zodra ESIS het adres van dat account stuurt, wordt zij er alsnog aan gekoppeld.',
  violates: ['E18', 'G19', 'E02'],
  ernst: 'S1',
  familie: 'vergeet-keuzes',
  caughtBy: 'losgemaakt-en-nog-zonder-adres',
  bend: {
    centrum: proposes((plan, { now }) => ({
      ...plan,
      leerkrachten: plan.leerkrachten.map((line) => {
        const { key, emailadres } = line.incoming
        const parted = now.onthouden.flatMap((one) =>
          one.soort === 'leerkracht' && one.decision === 'not-the-same' && one.key === key ? one.id : [],
        )
        const account = now.leerkracht.find((one) => parted.includes(one.id) && one.emailadres === emailadres)
        return line.decision === 'nieuw' && account?.emailadres !== undefined
          ? asBestaand<'leerkracht'>(line, account.id)
          : line
      }),
    })),
  },
})
