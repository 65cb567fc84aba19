import { defineFamilie } from '../familie.ts'

export default defineFamilie({
  titel: {
    nl: 'Uw systeem houdt iets goeds tegen, of vraagt naar wat niemand hoeft te weten.',
    en: 'Your system stops something good, or asks what nobody has to know.',
  },
  gaatMis: {
    nl: 'Eén leerkracht zonder adres of één vraag houdt de hele import tegen, een geldige code wordt geweigerd, of een keuze is nooit meer terug te draaien.',
    en: 'One teacher without an address or one question stops the whole import, a valid code is refused, or a choice can never be taken back.',
  },
  treft: {
    nl: 'De school, die niet verder kan of bij elke import zoveel vragen krijgt dat niemand ze nog leest.',
    en: 'The school, which cannot go on, or gets so many questions at each import that nobody reads them any more.',
  },
  hoort: {
    nl: 'Verwerk wat goed is en laat de rest wachten. Vraag alleen wat een mens moet weten.',
    en: 'Apply what is good and let the rest wait. Ask only what a person has to know.',
  },
})
