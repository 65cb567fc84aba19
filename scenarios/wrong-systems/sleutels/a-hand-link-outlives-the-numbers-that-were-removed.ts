import { asBestaand } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Wat met de hand gekoppeld is staat per nummer in een eigen tabel. Het wissen van de nummers kent die niet: deelt het nieuwe LAS dat nummer aan een ander uit, dan krijgt die het record.',
  violates: ['A23', 'A04'],
  ernst: 'S1',
  familie: 'koppelt-op-nummer-alleen',
  caughtBy: 'ander-las-na-een-jaar',
  bend: () => {
    const byHand = new Map<string, string>()
    let areRemoved = false
    return {
      calls: (own) => ({
        reset: (start) => {
          byHand.clear()
          areRemoved = false
          return own.reset(start)
        },
      }),
      centrum: (own) => ({
        ...own,
        removeNummers: (school) => {
          areRemoved = true
          return own.removeNummers(school)
        },
        choose: (id, actie) => {
          const outcome = own.choose(id, actie)
          if (outcome.kind !== 'ok' || actie.kind !== 'koppel' || actie.soort !== 'leerling') return outcome
          const levering = own.state().levering.find((one) => one.id === id)
          const key = levering?.plan.leerlingen[actie.index]?.incoming.key
          if (key !== undefined) byHand.set(key, actie.id)
          return outcome
        },
      }),
      rejudge: {
        leerling: (line, held) => {
          const id = areRemoved ? byHand.get(line.incoming.key ?? '') : undefined
          return id !== undefined && held.some((one) => one.id === id) ? asBestaand<'leerling'>(line, id) : line
        },
      },
    }
  },
})
