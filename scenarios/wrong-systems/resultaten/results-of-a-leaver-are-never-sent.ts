import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Versturen kijkt alleen naar actieve leerlingen: de laatste toets van wie net van school is, komt nooit in ESIS.',
  violates: ['H02', 'G01'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  caughtBy: 'laatste-toets-van-wie-vertrekt',
  bend: {
    centrum: (own) => ({
      ...own,
      send: async (koppeling, how) => {
        const { leerling, resultaat, ...rest } = own.state()
        const away = new Set(leerling.filter(({ actief }) => actief === false).map(({ id }) => id))
        const kept = resultaat.filter((one) => away.has(one.leerling))
        if (kept.length === 0) return own.send(koppeling, how)
        own.reset({ ...rest, leerling, resultaat: resultaat.filter((one) => !away.has(one.leerling)) })
        const report = await own.send(koppeling, how)
        const now = own.state()
        const all = new Map([...now.resultaat, ...kept].map((one) => [one.id, one]))
        own.reset({
          ...now,
          resultaat: [...new Map([...resultaat.map((one) => [one.id, one] as const), ...all]).values()],
        })
        return report
      },
    }),
  },
})
