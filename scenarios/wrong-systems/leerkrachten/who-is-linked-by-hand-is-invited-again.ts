import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een leerkracht die met de hand aan een bestaand account wordt gekoppeld krijgt toch een uitnodiging, en maakt daarmee een tweede account.',
  violates: ['E03', 'E24'],
  ernst: 'S2',
  familie: 'nodigt-verkeerd-uit',
  caughtBy: 'na-een-ja-heet-het-zo',
  bend: {
    applied: ({ after, before, leerkrachten }) => {
      const done = after.import.filter(({ status }) => status === 'verwerkt')
      const last = done.toSorted((a, b) => a.verwerkt! - b.verwerkt!).at(-1)!
      const byHand = Object.entries(last.keuzes).flatMap(([regel, keuze]) =>
        regel.startsWith('leerkracht ') && keuze.decision === 'bestaand' ? [keuze.id] : [],
      )
      const known = before.leerkracht.filter(({ id }) => byHand.includes(id) && leerkrachten.has(id))
      const mails = known.flatMap(({ id, emailadres }) =>
        emailadres === undefined
          ? []
          : [{ id: `uitnodiging-${last.id}-${id}`, leerkracht: id, emailadres, gemaaktOp: last.verwerkt! }],
      )
      return { uitnodiging: [...after.uitnodiging, ...mails] }
    },
  },
})
