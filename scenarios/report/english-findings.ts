// Long: a sentence for each thing that is looked at, in its English words.
import type { Tekst } from '../../report/report.ts'

/** What was looked at, and why something was not, in English; `{0}` is whatever stands there. */
const sentences: Readonly<Record<string, string>> = {
  'aantal resultaten bij ESIS': 'number of results at ESIS',
  'aantal uitnodigingen van één keer verwerken': 'number of invitations of one apply',
  'aantal uitnodigingen voor {0} {1}': 'number of invitations for {0} {1}',
  'aantal regels onder {0}': 'number of lines under {0}',
  'aantal van resultaten van leerling {0} in de EA{1}': 'number of results of pupil {0} in the EA{1}',
  'aantal van {0} in de EA': 'number of {0} in the EA',
  'aantal van {0}': 'number of {0}',
  'de import van een antwoord over een andere school of een ander jaar':
    'the import of an answer about another school or another year',
  'de import van een goed antwoord': 'the import of a good answer',
  'wie er op het scherm staat van een andere school ({0})': 'who of another school is on the screen ({0})',
  'de vorm van een bericht met resultaten': 'the form of a message with results',
  'de regels van de import, zoals verteld en anders verteld': 'the lines of the import, as told and told otherwise',
  'het laatstontvangengegevens waarmee gevraagd is': 'the laatstontvangengegevens that was asked with',
  'hetzelfde verhaal, anders verteld': 'the same story, told otherwise',
  'resultaten bij ESIS die er niet horen': 'results at ESIS that do not belong there',
  'resultaten bij ESIS': 'results at ESIS',
  'resultaten in de EA': 'results in the EA',
  uitnodigingen: 'invitations',
  'verwerken: het systeem vraagt nog een bevestiging, en die is gegeven':
    'apply: the system asks for one more confirmation, and it was given',
  'waar de autorisatiesleutel staat': 'where the autorisatiesleutel stands',
  'wat de import zegt na een fault van het LAS': 'what the import says after a fault of the LAS',
  'wat er in de EA veranderde sinds de import': 'what changed in the EA since the import',
  'wat er in het adres van een verzoek staat': 'what stands in the address of a request',
  'wat er na ongedaan maken anders is dan voor het verwerken': 'what is other after an undo than before the apply',
  'wat er veranderde door dezelfde school nog eens te verwerken': 'what changed by applying the same school once more',
  'wie er bij deze school bij kwam door de stap "{0}" bij een andere':
    'who was added at this school by the step "{0}" at another',
  'nieuwe leerkrachten zonder uitnodiging, terwijl anderen die wel kregen':
    'new teachers without an invitation, where others got one',
  'of leerling {0} actief is, die met de hand was uitgezet en niet werd geïmporteerd':
    'whether pupil {0} is active, who was set inactive by hand and was not imported',
  'welke nummers er nog zijn na verwijder nummers': 'which numbers are left after removing the numbers',
  'wie het ECK iD kwijt is na verwijder nummers, terwijl anderen het houden':
    'who lost the ECK iD by removing the numbers, where others keep it',
  'wat het systeem ESIS vroeg': 'what the system asked ESIS',
  'wat het systeem aan het eind heeft, zoals verteld en anders verteld':
    'what the system has in the end, as told and told otherwise',
  'welke toetsen onder {0} met het ECK iD {1} gingen, en van een ander met dat nummer zijn':
    'which tests went under {0} with the ECK iD {1}, and are of another with that number',
  'waar de uitnodiging voor {0} heen ging': 'where the invitation for {0} went',
  'of {0} {1} nog in {2} zit, een groep die niet werd geïmporteerd':
    'whether {0} {1} is still in {2}, a group that was not imported',
  'in welke groepen hier leerkracht {0} erbij kwam door de stap "{1}" bij een andere school':
    'which groups teacher {0} joined here by the step "{1}" at another school',
  'of leerkracht {0} hier nog werkt, in dezelfde groepen, na de stap "{1}" bij een andere school':
    'whether teacher {0} still works here, in the same groups, after the step "{1}" at another school',
  'in wiens record {0} {1} kwam, nadat een mens de koppeling ophief':
    'whose record {0} {1} went into, after a person took the link off',
  'wie van de kinderen met één laatste dag er nog is': 'which of the children with one last day is here still',
  'in welke groepen {0} {1} ({2}) erbij kwam, die niet gekoppeld werd':
    'which groups {0} {1} ({2}) joined, who was not linked',
  'welke resultaten het systeem heeft, zoals verteld en anders verteld':
    'which results the system has, as told and told otherwise',
  'wat er bij ESIS ligt, zoals verteld en anders verteld': 'what lies at ESIS, as told and told otherwise',
  'wie er een uitnodiging meer kreeg, anders verteld': 'who got one invitation more, told otherwise',
  '{0} van leerling {1}, die niet gekoppeld werd': '{0} of pupil {1}, who was not linked',
  '{0} van {1} {2}, die niet werd geïmporteerd': '{0} of {1} {2}, who was not imported',
  '{0} van leerling {1}, nadat met de hand werd gezet of die actief is':
    '{0} of pupil {1}, after it was set by hand whether they are active',
  '{0} van {1} {2} na verwijder nummers': '{0} of {1} {2} after removing the numbers',
  '{0} van resultaat {1} na de stap "{2}"': '{0} of result {1} after the step "{2}"',
  '{0} van {1} {2}, die er geen heeft': '{0} of {1} {2}, who has none',
  '{0} van {1} {2}, dat het LAS niet stuurde': '{0} of {1} {2}, which the LAS did not send',
  'sleutel van leerling {0}': 'key of pupil {0}',
  'sleutel van leerkracht {0}': 'key of teacher {0}',
  'sleutel van groep {0}': 'key of group {0}',
  '{0} van leerling {1}': '{0} of pupil {1}',
  '{0} van leerkracht {1}': '{0} of teacher {1}',
  '{0} van groep {1}': '{0} of group {1}',
  '{0}, dat in een ander opging': '{0}, which was merged into another',
  '{0} van het resultaat van toets {1} na de verbetering van {2} in {3}':
    '{0} of the result of test {1} after it was corrected from {2} to {3}',
  '{0} in de samenvatting': '{0} in the summary',
  '{0} op het controlescherm onder {1}': '{0} on the review screen under {1}',
  '{0} van leerling {1} na het samenvoegen': '{0} of pupil {1} after merging',
  '{0} in de EA': '{0} in the EA',
  '{0} van {1} {2} na het verwerken': '{0} of {1} {2} after the apply',
  '{0} in de EA: {1}': '{0} in the EA: {1}',
  '{0}: de dag van afname': '{0}: the day it was taken',
  '{0}: de onderdelen': '{0}: the parts',
  '{0}: groep': '{0}: group',
  '{0}: groepen': '{0}: groups',
  '{0}: actief': '{0}: active',
  '{0}: rechten': '{0}: rights',
  '{0}: met wie': '{0}: with whom',
  '{0}: wie een mens te zien krijgt': '{0}: whom a person is shown',
  '{0}: van wie hij is': '{0}: whose it is',
  '{0}: wie het nakeek': '{0}: who marked it',
  'de regel van {0} {1}, die de vorige keer buiten bleef': 'the line of {0} {1}, who stayed out the time before',
  'de regel van {0} {1}, die de vorige keer geïmporteerd is': 'the line of {0} {1}, who was imported the time before',
  'de regel van {0} {1}, die er al is': 'the line of {0} {1}, who is there already',
  'de regel van {0} {1}, van wie niemand koos dat hij buiten blijft':
    'the line of {0} {1}, of whom nobody chose that they stay out',
  'de regel van {0} {1}: met wie': 'the line of {0} {1}: with whom',
  'de regel van {0} {1}: wie een mens te zien krijgt': 'the line of {0} {1}: whom a person is shown',
  'de regel van {0} {1} in de laatste import': 'the line of {0} {1} in the last import',
  'de regel van {0} {1}': 'the line of {0} {1}',
  'de stap {0} is niet uitgevoerd': 'the step {0} was not carried out',
  'de wet {0}': 'the law {0}',
  'de import': 'the import',
  'de fault van de import': 'the fault of the import',
  'de uitkomst van {0}': 'what came of {0}',
  'de samenvatting: {0}': 'the summary: {0}',
  'of het systeem waarschuwt': 'whether the system warns',
  '{0} bij het versturen': '{0} when sending',
  '{0} in een bericht': '{0} in a message',
  'e-mailadres van leerkracht {0}, dat een mens intypte': 'e-mail address of teacher {0}, which a person typed',
  'een uitnodiging aan {0}': 'an invitation to {0}',
  'groep {0} van {1}': 'group {0} of {1}',
  'het ECK iD dat bij een resultaat van {0} meeging': 'the ECK iD that went with a result of {0}',
  'het adres van de uitnodiging voor {0}': 'the address of the invitation for {0}',
  'het adres van leerkracht {0}, die er nog niet was': 'the address of teacher {0}, who was not there yet',
  'het ingetypte adres van leerkracht {0}': 'the address that was typed for teacher {0}',
  'het nieuwe adres van leerkracht {0}': 'the new address of teacher {0}',
  'het nummer {0} van een resultaat dat weggehaald is': 'the number {0} of a result that was taken away',
  'het resultaat op {0} van leerling {1}, voor de volgende stap': 'the result on {0} of pupil {1}, for the next step',
  'het resultaat van toets {0} dat verstuurd heet': 'the result of test {0} that is called sent',
  'het resultaat van toets {0} van een kind dat ESIS kent ({1})':
    'the result of test {0} of a child that ESIS knows ({1})',
  'het schooljaar van een bericht met resultaten van {0}': 'the school year of a message with results of {0}',
  'het schooljaar van groep {0}, die erbij kwam': 'the school year of group {0}, which was added',
  'hoeveel {0} erbij kwamen': 'how many {0} were added',
  'hoeveel regels {0} aan {1} gekoppeld zijn': 'how many lines ({0}) are linked to {1}',
  'hoeveel van de {0} actieve leerlingen in één keer gedeactiveerd zijn, zonder tweede vraag':
    'how many of the {0} active pupils were deactivated at once, without a second question',
  'in hoeveel actieve records ({0}) {1} staat': 'in how many active records ({0}) {1} stands',
  'in welke geïmporteerde groepen {0} {1} zit': 'in which imported groups {0} {1} is',
  'in welke groepen van de oude school {0} nog zit': 'in which groups of the old school {0} still is',
  'in welke groepen van eerdere jaren {0} {1} er is bijgekomen': 'which groups of earlier years {0} {1} has joined',
  'in welke klassen van vroeger dit jaar {0} nog zit, naast de klas van nu':
    'in which classes of before, of this year, {0} still is beside the class of now',
  'leerling {0}, die met de hand is samengevoegd, na ongedaan maken':
    'pupil {0}, who was merged by hand, after an undo',
  'naar welk adres de uitnodiging voor leerkracht {0} ging': 'to which address the invitation for teacher {0} went',
  'nummers op het scherm die niet kwamen ({0})': 'numbers on the screen that did not come ({0})',
  'of {0}, die in het bericht staat, actief is': 'whether {0}, who is in the delivery, is active',
  'of {0}, die nog op school zit, actief blijft': 'whether {0}, who is still at school, stays active',
  'of {0}, die van school is, nog actief is': 'whether {0}, who left the school, is still active',
  'of {0}, over wie nog een vraag openstaat, actief blijft': 'whether {0}, who is a question still, stays active',
  'wie er na het verwerken in {0} {1} zitten': 'who are in {0} {1} after the apply',
  'de regel van {0}, in twijfel, waarover niemand besliste': 'the line of {0}, in doubt, that nobody decided about',
  'of {0}, van buiten de geïmporteerde groepen, actief blijft':
    'whether {0}, from outside the imported groups, stays active',
  'of leerkracht {0} hier nog werkt na de stap "{1}" bij een andere school':
    'whether teacher {0} still works here after the step "{1}" at another school',
  'of leerkracht {0} een account houdt': 'whether teacher {0} keeps an account',
  'of leerling {0} actief is, nadat dat met de hand werd gezet': 'whether pupil {0} is active, after a person set it',
  'of leerling {0} actief is na ongedaan maken, zoals met de hand is gezet':
    'whether pupil {0} is active after an undo, as a person set it',
  'resultaten van leerling {0} in de EA{1}': 'results of pupil {0} in the EA{1}',
  'resultaten van leerling {0} in de EA': 'results of pupil {0} in the EA',
  'resultaten van toets {0} die verstuurd heten': 'results of test {0} that are called sent',
  'resultaten van toets {0}, van voor de koppeling, bij ESIS': 'results of test {0}, from before the link, at ESIS',
  'tegen de waarheid: {0}': 'against the truth: {0}',
  'in welke groepen van eerdere jaren {0} {1} nog zit': 'in which groups of earlier years {0} {1} still is',
  'resultaten die erbij kwamen door de stap "{0}"': 'results that were added by the step "{0}"',
  'uitnodigingen die erbij kwamen door de stap "{0}"': 'invitations that were added by the step "{0}"',
  'van wie {0} is, dat weg was': 'whose {0} is, which was gone',
  'van wie de nummers van {0} {1} zijn': 'whose the numbers of {0} {1} are',
  'van wie het record is waaraan {0} {1} zonder twijfel gekoppeld is':
    'whose the record is that {0} {1} is linked to without a doubt',
  'van wie resultaat {0} na de stap "{1}" bij een andere school is':
    'whose result {0} is after the step "{1}" at another school',
  'van wie resultaat {0} na de stap "{1}" is': 'whose result {0} is after the step "{1}"',
  'wat ESIS van toets {0} heeft voor {1}: de score van onderdeel {2}, dat als verstuurd geldt':
    'what ESIS has of test {0} for {1}: the score of part {2}, which counts as sent',
  'wat ESIS van toets {0} heeft voor {1}: de letter, door de norm die erbij kwam':
    'what ESIS has of test {0} for {1}: the letter, by the norm that came with it',
  'wat ESIS van toets {0} heeft voor {1}': 'what ESIS has of test {0} for {1}',
  'wat de import zegt na {0}': 'what the import says after {0}',
  'wat er bij ESIS onder {0} kwam': 'what came under {0} at ESIS',
  'wat er bij deze school veranderde door de stap "{0}" bij een andere':
    'what changed at this school by the step "{0}" at another',
  'wat er van {0} {1} bewaard wordt en nergens voor nodig is': 'what is kept of {0} {1} and needed for nothing',
  'wat er van de regel van {0} {1} geworden is': 'what became of the line of {0} {1}',
  'wat er veranderde door de stap "{0}"': 'what changed by the step "{0}"',
  'wat het systeem bij "{0}" zegt': 'what the system says at "{0}"',
  'wat het systeem bij "{0}" logt of meldt': 'what the system logs or tells at "{0}"',
  'wat het systeem bij "{0}" logt': 'what the system logs at "{0}"',
  'welke records ({0}) na de stap "{1}" weg zijn': 'which records ({0}) are gone after the step "{1}"',
  // Why something was not judged.
  'het systeem heeft geen volgorde van de levering in zijn regels, en niets anders dat twee gelijke uit elkaar houdt':
    'the system does not show its lines in the order of the delivery, nor anything else that tells two equal ones apart',
  'het systeem heeft geen {0}': 'the system has no {0}',
  'geldt niet voor dit systeem: het profiel zegt "{0}: nee"': 'not about this system: the profile says "{0}: nee" (no)',
  'Eén kind dat twee keer in ESIS stond: wat onder het andere nummer ligt is van hetzelfde kind, en in het dossier dat telt staat het niet.':
    'One child who was in ESIS twice: what lies under the other number is of the same child, and in the file that counts it is not.',
  'Twee regels van één mens in één record: welk nummer er blijft staan, en of hij nog op school is, hangt af van de volgorde.':
    'Two lines of one person in one record: which number stays, and whether they are still at school, depends on the order.',
  'omdat het profiel zegt {0}': 'as the profile says {0} (yes)',
  'zolang het profiel niet zegt {0}': 'as long as the profile does not say {0} (no)',
  'het profiel zegt niet of het systeem dit doet: {0}': 'the profile does not say whether the system does this: {0}',
  'de wet {0} kwam niet aan de orde: het verhaal zegt er niets over':
    'the law {0} did not come up: the story says nothing about it',
  'het systeem gaf {0} verhalen achter elkaar niet op tijd antwoord':
    'the system gave no answer in time in {0} stories in a row',
  afgebroken: 'interrupted',
}

const nouns: Readonly<Record<string, string>> = {
  leerling: 'pupil',
  leerkracht: 'teacher',
  groep: 'group',
  leerlingen: 'pupils',
  leerkrachten: 'teachers',
  groepen: 'groups',
  resultaat: 'result',
}

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** Those that begin with words of their own first, then those with the most letters of their own. */
const patterns = Object.entries(sentences)
  .map(([dutch, english]) => ({
    english,
    own: dutch.replaceAll(/\{\d\}/g, '').length + (dutch.startsWith('{') ? 0 : 1000),
    fits: new RegExp(
      `^${dutch
        .split(/\{\d\}/)
        .map(literal)
        .join('(.+?)')}$`,
      's',
    ),
  }))
  .sort((a, b) => b.own - a.own)

const known = new Map<string, string | undefined>()

/** A sentence of ours in English. Undefined: it is no sentence that we know, as a story has it. */
export function englishOf(dutch: string): string | undefined {
  if (known.has(dutch)) return known.get(dutch)
  const found = translated(dutch)
  if (known.size > 20_000) known.clear()
  known.set(dutch, found)
  return found
}

function translated(dutch: string): string | undefined {
  for (const { fits, english } of patterns) {
    const parts = fits.exec(dutch)
    if (parts === null) continue
    return english.replaceAll(/\{(\d)\}/g, (_, place: string) => inner(parts[Number(place) + 1] ?? ''))
  }
  return undefined
}

/** What stands in a sentence is a name, a noun, or a noun with whom it is about. */
const inner = (text: string): string => text.replace(/^\p{Ll}+(?=$| [{\p{Lu}])/u, (word) => nouns[word] ?? word)

/** The sentence in both languages, where we have it. */
export function inBoth(dutch: string): Tekst {
  const en = englishOf(dutch)
  return en === undefined ? dutch : { nl: dutch, en }
}
