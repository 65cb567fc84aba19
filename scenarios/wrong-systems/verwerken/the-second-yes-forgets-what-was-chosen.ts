import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Het scherm met de tweede vraag stuurt alleen “ja” mee: wat op het controlescherm gekozen was is dan weg.',
  violates: ['G06', 'G19', 'E17'],
  ernst: 'S2',
  familie: 'vergeet-keuzes',
  caughtBy: 'losgemaakt-blijft-los',
  bend: () => {
    const asked = new Set<string>()
    return {
      centrum: (own) => ({
        ...own,
        apply: (id, how) => {
          if (asked.has(id) && how?.bevestigd) {
            const now = own.state()
            own.reset({
              ...now,
              import: now.import.map((one) =>
                one.id === id && one.status === 'controle' ? { ...one, keuzes: {} } : one,
              ),
            })
          }
          const outcome = own.apply(id, how)
          if (outcome.kind === 'bevestigen') asked.add(id)
          return outcome
        },
      }),
      calls: (own) => ({
        reset: (start) => {
          asked.clear()
          return own.reset(start)
        },
      }),
    }
  },
})
