import { asBestaand } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Zoeken op naam en geboortedatum gaat over alle kaarten; de eerste die past kan er een zijn die in een ander is opgegaan.',
  violates: ['A25', 'A26'],
  ernst: 'S2',
  familie: 'herstelt-half',
  caughtBy: 'samengevoegd-en-de-nummers-geleegd',
  bend: () => {
    const merged = new Set<string>()
    return {
      centrum: (own) => ({
        ...own,
        merge: (blijft, gaatOp) => {
          const outcome = own.merge(blijft, gaatOp)
          if (outcome.kind === 'ok') merged.add(gaatOp)
          return outcome
        },
        importGegevens: async (koppeling, how) => {
          const outcome = await own.importGegevens(koppeling, how)
          if (outcome.kind !== 'controle') return outcome
          const state = own.state()
          const cards = state.leerling.filter(({ id }) => merged.has(id))
          const levering = state.levering.map((row) => ({
            ...row,
            plan: {
              ...row.plan,
              leerlingen: row.plan.leerlingen.map((line) => {
                const { roepnaam, achternaam, geboortedatum, key } = line.incoming
                const isKnown = state.leerling.some((one) => one.key !== undefined && one.key === key)
                const card = cards.find(
                  (one) =>
                    one.roepnaam === roepnaam && one.achternaam === achternaam && one.geboortedatum === geboortedatum,
                )
                return isKnown || card === undefined ? line : asBestaand<'leerling'>(line, card.id)
              }),
            },
          }))
          own.reset({ ...state, levering })
          return outcome
        },
      }),
    }
  },
})
