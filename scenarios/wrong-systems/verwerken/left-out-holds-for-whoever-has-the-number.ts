import { proposes } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Dat iemand buiten bleef staat bij het nummer: wie dat nummer later krijgt, blijft ook buiten, en niemand weet waarom.',
  violates: ['A04', 'E17'],
  ernst: 'S2',
  familie: 'vergeet-keuzes',
  caughtBy: 'nummer-van-wie-buiten-bleef',
  bend: {
    centrum: proposes((plan, { now, koppeling }) => {
      const out = new Set(
        now.onthouden.flatMap((one) =>
          one.soort === 'leerling' &&
          one.school === koppeling &&
          one.decision === 'niet-importeren' &&
          one.key !== undefined
            ? [one.key]
            : [],
        ),
      )
      const leerlingen = plan.leerlingen.map((line) => {
        if (line.incoming.key === undefined || !out.has(line.incoming.key)) return line
        const { id: _, ...rest } = line
        return { ...rest, decision: 'niet-importeren' as const, mustLook: false }
      })
      return { ...plan, leerlingen }
    }),
  },
})
