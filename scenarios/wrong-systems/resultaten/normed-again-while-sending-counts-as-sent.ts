import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Na de bevestiging wordt het resultaat zoals het nu is afgevinkt, niet zoals het ging: wie tijdens het versturen een score verbetert ziet de oude in ESIS blijven.',
  violates: ['H05', 'G16'],
  ernst: 'S2',
  familie: 'botst-of-valt-half-uit',
  caughtBy: 'verbeterd-tijdens-versturen',
  bend: {
    centrum: (own) => ({
      ...own,
      send: async (koppeling, how) => {
        const report = await own.send(koppeling, how)
        if (report.kind === 'geweigerd') return report
        const state = own.state()
        const sent = new Set(report.verzonden)
        own.reset({
          ...state,
          resultaat: state.resultaat.map((one) =>
            sent.has(one.id) && one.verzonden !== undefined && one.verzonden.versie < one.versie
              ? { ...one, verzonden: { ...one.verzonden, versie: one.versie } }
              : one,
          ),
        })
        return report
      },
    }),
  },
})
