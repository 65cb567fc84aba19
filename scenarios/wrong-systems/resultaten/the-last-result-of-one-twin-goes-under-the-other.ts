import { holding } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Wie niet meer actief is wordt gezocht op achternaam en geboortedatum: haar laatste toets gaat onder het nummer van haar zus.',
  violates: ['B01', 'H02', 'H01'],
  ernst: 'S1',
  familie: 'resultaat-bij-een-ander',
  caughtBy: 'laatste-toets-van-wie-vertrekt',
  bend: () =>
    holding((held) => ({
      bericht: (bericht) => {
        const { resultaat, leerling } = held()?.state() ?? { resultaat: [], leerling: [] }
        return {
          ...bericht,
          toetsafnames: bericht.toetsafnames.map((afname) => {
            const whose = resultaat.find(({ id }) => id === afname.resultaten[0]?.key)?.leerling
            const pupil = leerling.find(({ id }) => id === whose)
            const twin = leerling.find(
              (one) =>
                one.id !== whose &&
                one.school === pupil?.school &&
                one.achternaam === pupil.achternaam &&
                one.geboortedatum === pupil.geboortedatum,
            )
            return pupil?.actief === false && twin?.key !== undefined ? { ...afname, leerlingid: twin.key } : afname
          }),
        }
      },
    })),
})
