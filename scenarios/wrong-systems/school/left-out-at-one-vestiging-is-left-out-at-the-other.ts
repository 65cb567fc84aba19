import { proposes } from '../bends.ts'
import { defineWrongSystem, type Proposal } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Wat een mens koos wordt onthouden bij BRIN en nummer. Op de andere vestiging blijft wie daar dat nummer heeft ook buiten.',
  violates: ['F10', 'A22', 'E17'],
  ernst: 'S2',
  familie: 'slaat-mensen-over',
  caughtBy: 'twee-vestigingen-versturen-allebei',
  bend: {
    centrum: proposes((plan, { now, koppeling }) => {
      const isOutThere = (key: string | undefined) =>
        now.onthouden.some(
          (one) =>
            one.soort === 'leerling' &&
            one.decision === 'niet-importeren' &&
            one.key !== undefined &&
            one.key === key &&
            one.school !== koppeling &&
            one.school.slice(0, 4) === koppeling.slice(0, 4),
        )
      const outside = ({ id: _, ...line }: Proposal<'leerling'>): Proposal<'leerling'> => ({
        ...line,
        decision: 'niet-importeren',
        mustLook: false,
      })
      return {
        ...plan,
        leerlingen: plan.leerlingen.map((line) => (isOutThere(line.incoming.key) ? outside(line) : line)),
      }
    }),
  },
})
