import { asNieuw } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Naar de instroomdatum wordt niet gekeken: wie pas na de zomer begint staat nu al in de klas en maakt de toets.',
  violates: ['G13'],
  ernst: 'S3',
  familie: 'controleert-niet-wat-er-komt',
  smaak: true,
  caughtBy: 'begint-volgend-schooljaar',
  bend: {
    rejudge: {
      leerling: (proposal) =>
        proposal.decision === 'niet-importeren' && proposal.incoming.instroomdatum !== undefined
          ? asNieuw<'leerling'>(proposal)
          : proposal,
    },
  },
})
