import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Welke groep buiten bleef wordt onthouden bij haar nummer; de groep die dat later krijgt, blijft stil ook buiten.',
  violates: ['D21', 'E17'],
  ernst: 'S2',
  familie: 'slaat-mensen-over',
  caughtBy: 'buiten-gelaten-nummer-van-een-andere-groep',
  bend: {
    rejudge: {
      groep: (proposal) =>
        proposal.reasons.some(({ code }) => code === 'left-out-somebody-else')
          ? { ...proposal, decision: 'niet-importeren', mustLook: false, candidates: [] }
          : proposal,
    },
  },
})
