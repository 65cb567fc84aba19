import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: '"Niet importeren" wordt onthouden bij het nummer; wie dat nummer later krijgt komt stil niet binnen.',
  violates: ['A04', 'E17', 'E18'],
  ernst: 'S2',
  familie: 'slaat-mensen-over',
  caughtBy: 'nummer-van-wie-buiten-bleef',
  bend: {
    rejudge: {
      leerling: (proposal) => outByNumber(proposal),
      leerkracht: (proposal) => outByNumber(proposal),
    },
  },
})

type Line = { readonly reasons: readonly { readonly code: string }[] }

/** The question about whoever came under that number is not asked. */
const outByNumber = <Proposed extends Line>(proposal: Proposed): Proposed =>
  proposal.reasons.some(({ code }) => code === 'left-out-somebody-else')
    ? { ...proposal, decision: 'niet-importeren', mustLook: false, candidates: [] }
    : proposal
