import { asBestaand, doubtBecomes } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const newestCopyWins = defineWrongSystem({
  name: 'newest-copy-wins',
  story: 'Staan er twee in, dan wordt de laatst gemaakte genomen; het oude dossier blijft liggen.',
  violates: ['A26', 'B05'],
  caughtBy: 'al-twee-keer-in-de-ea',
  bend: {
    rejudge: {
      leerling: doubtBecomes<'leerling'>((proposal) =>
        proposal.candidates.length > 1 ? asBestaand(proposal, proposal.candidates.at(-1)!.id) : proposal,
      ),
    },
  },
})
