import { asBestaand } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    "Oude nummers blijven bij de leerling staan om terugkeerders te herkennen; een nieuw kind met zo'n vrijgekomen nummer komt op de kaart van wie al weg is.",
  violates: ['A04', 'G15'],
  ernst: 'S1',
  familie: 'koppelt-op-nummer-alleen',
  caughtBy: 'een-jaar-met-verloop',
  bend: () => {
    const former = new Map<string, string>()
    return {
      applied: ({ before, after }) => {
        const was = new Map(before.leerling.map(({ id, key }) => [id, key]))
        for (const { id, key, school } of after.leerling) {
          const old = was.get(id)
          if (old !== undefined && old !== key) former.set(`${school} ${old}`, id)
        }
        return {}
      },
      rejudge: {
        leerling: (proposal, held) => {
          const { decision, mustLook, incoming } = proposal
          if (decision !== 'nieuw' || mustLook || incoming.key === undefined) return proposal
          const found = held.find(
            ({ id, school, actief }) => actief === false && former.get(`${school} ${incoming.key}`) === id,
          )
          return found === undefined ? proposal : asBestaand(proposal, found.id)
        },
      },
      calls: (own) => ({
        reset: (start) => {
          former.clear()
          return own.reset(start)
        },
      }),
    }
  },
})
