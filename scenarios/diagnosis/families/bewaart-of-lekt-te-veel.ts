import { defineFamilie } from '../familie.ts'

export default defineFamilie({
  titel: {
    nl: 'Uw systeem bewaart of toont gegevens waar dat niet hoort.',
    en: 'Your system keeps or shows data where it does not belong.',
  },
  gaatMis: {
    nl: 'Een BSN, foto of afkomst wordt bewaard zonder doel; een naam, nummer of autorisatiesleutel staat in een logboek, een adres of een foutmelding.',
    en: 'A BSN, photo or origin is kept without a purpose; a name, number or autorisatiesleutel stands in a log, an address or an error message.',
  },
  treft: {
    nl: 'Kinderen van wie gegevens staan waar niemand ze beschermt, en scholen waarvan de sleutel rondgaat.',
    en: 'Children whose data stands where nobody protects it, and schools whose key goes round.',
  },
  hoort: {
    nl: 'Bewaar alleen wat u gebruikt. Noem in logboeken, adressen en meldingen geen mensen en geen sleutels.',
    en: 'Keep only what you use. Name no people and no keys in logs, addresses and messages.',
  },
})
