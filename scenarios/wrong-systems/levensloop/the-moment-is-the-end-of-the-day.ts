import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Als laatst ontvangen gaat alleen de dag mee, met 23:59:59 erachter; wat die dag nog verandert komt nooit meer.',
  violates: ['G08'],
  ernst: 'S2',
  familie: 'mist-wijzigingen',
  caughtBy: 'combinatie-hier-los-daar',
  bend: () => {
    let now = 0
    let moment: string | undefined
    return {
      client: (client) => ({
        ...client,
        haalLeerlinggegevens: (verzoek) =>
          client.haalLeerlinggegevens({
            ...verzoek,
            ...(verzoek.laatstontvangengegevens && moment && { laatstontvangengegevens: moment }),
          }),
      }),
      calls: (own) => ({
        reset: (start) => {
          now = Date.parse(start.nu)
          moment = undefined
          return own.reset(start)
        },
        tijd: ({ nu }) => {
          now = Date.parse(nu)
          return own.tijd({ nu })
        },
        verwerk: async (options) => {
          const answer = await own.verwerk(options)
          if (answer.kind === 'verwerkt') moment = `${new Date(now).toISOString().slice(0, 10)}T23:59:59Z`
          return answer
        },
      }),
    }
  },
})
