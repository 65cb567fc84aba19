import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'De bevestiging van een groot verlies wordt bij de koppeling bewaard als niet meer vragen: de volgende halve levering deactiveert zonder vraag.',
  violates: ['G06', 'G16'],
  ernst: 'S2',
  familie: 'slaat-controle-over',
  caughtBy: 'nog-eens-een-half-bericht',
  bend: {
    centrum: (own) => {
      const agreed = new Set<string>()
      return {
        ...own,
        apply: (id, { bevestigd = false } = {}) => {
          const where = own.state().import.find((one) => one.id === id)?.koppeling ?? ''
          const needed = own.summarise(id)?.waarschuwingen.some((one) => one.bevestigen) ?? false
          const outcome = own.apply(id, { bevestigd: bevestigd || agreed.has(where) })
          if (bevestigd && needed && outcome.kind === 'verwerkt') agreed.add(where)
          return outcome
        },
      }
    },
  },
})
