import { asBestaand, doubtBecomes } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Staan er twee in, dan wordt de laatst gemaakte genomen; het oude dossier blijft liggen.',
  violates: ['A26', 'B05'],
  ernst: 'S2',
  familie: 'beslist-zelf-bij-twijfel',
  caughtBy: 'eckid-dubbel-in-bericht',
  bend: {
    rejudge: {
      leerling: doubtBecomes<'leerling'>((proposal) =>
        proposal.candidates.length > 1 ? asBestaand(proposal, proposal.candidates.at(-1)!.id) : proposal,
      ),
    },
  },
})
