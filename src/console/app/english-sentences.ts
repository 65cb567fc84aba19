/** Whole sentences of the screens. */
export const englishSentences: Readonly<Record<string, string>> = {
  '{0} gingen te snel voorbij om te tonen': '{0} went by too fast to show',
  '{0} resultaten zijn naar ESIS gestuurd.': '{0} results were sent to ESIS.',
  '{0} tegen 1 dat het dezelfde is': '{0} to 1 that it is the same',
  '{0} tegen 1 dat het een ander is': '{0} to 1 that it is another',
  'akkoord van de schooldirectie met de gebruikersvoorwaarden':
    'the head of the school agrees with the terms of use (akkoord)',
  'Als u een groep importeert die reeds bestaat in het testcentrum, worden leerlingen uit die groep die niet in het importbestand voorkomen gedeactiveerd. U kunt deze leerlingen vervolgens terugvinden in het beheermenu onder Leerlingen beheren.':
    'If you import a group that the testcentrum has already, pupils of that group who are not in the delivery are deactivated. You find them under Administration, Manage pupils.',
  'Aparte werelden om in te proberen, de gegevens om zelf mee te koppelen, en terug naar het begin.':
    'Worlds of their own to try things in, what to fill in at your own system, and back to the beginning.',
  'Bedenk zelf een code. Hij begint met BRIN + vestigingsnummer ({0}) en heeft 20 tot 50 letters en cijfers; nu {1}.':
    'Think up a code. It begins with BRIN + location number ({0}) and has 20 to 50 letters and digits; now {1}.',
  'Beheer, Koppelen met LAS: kies ESIS UWLR, maak de externe nummers leeg en klik op Aanvragen. De aanvraag wordt daarna goedgekeurd.':
    'Administration, Connect with the LAS: choose ESIS UWLR, remove the external numbers and click Request. The request is approved after that.',
  'Beide systemen staan hier klaar: ESIS en het Boom testcentrum. Loop de handleiding van boven naar beneden; wat klaar is krijgt een vinkje.':
    'Both systems are ready: ESIS and the Boom testcentrum. Walk the manual from top to bottom; what is done gets a tick.',
  'Bekijk de laatst verwerkte import': 'See the import that was applied last',
  'Bewijs dat het {0} is': 'Evidence that it is {0}',
  'Bij de schooljaarovergang gaat iedereen een jaar verder; bij een LAS-migratie krijgt iedereen een ander nummer.':
    'At the roll-over everybody goes up a year; at a move to another LAS everybody gets another number.',
  'Bij {0} regels moet u eerst zelf kijken: ze staan bovenaan hun lijst.':
    'At {0} lines you must look first: they stand at the top of their list.',
  'Boom testcentrum staat hier pas als Boom de koppeling heeft aangevraagd. Dat gebeurt na de mail aan de klantenservice.':
    'Boom testcentrum appears here when Boom has asked for the koppeling. That happens after the mail to customer service.',
  'Daarna: resultaten en Mijn Groep': 'After that: results and Mijn Groep',
  'De aanvraag wacht op goedkeuring.': 'The request waits for approval.',
  'De gegevens zijn overgenomen.': 'The data was taken over.',
  'De koppeling is aangevraagd.': 'The koppeling was requested.',
  'De koppeling is actief.': 'The koppeling is active.',
  'De koppeling wordt vooraf aangevraagd bij Boom, met een mail aan de klantenservice. Vermeld de naam en het BRIN van de school.':
    'The koppeling is asked for at Boom beforehand, by a mail to customer service. Give the name and the BRIN of the school.',
  'De koppeling aanvragen, de autorisatiesleutel invullen en gegevens ophalen uit ESIS.':
    'Request the koppeling, fill in the authorisation key and fetch data from ESIS.',
  'Bepalen wie nieuw is en wie al bekend was, en de gegevens overnemen.':
    'Decide who is new and who was known, and take over the data.',
  'Alle leerlingen, ook die zijn gedeactiveerd; dubbele samenvoegen.':
    'All pupils, deactivated ones too; merge doubles.',
  'Welke leerkrachten een mail hebben gekregen.': 'Which teachers got a mail.',
  'De mail is verstuurd.': 'The mail was sent.',
  'De school zoals ze was, wat er veranderde, wat er werd gevraagd en welke storingen toesloegen: samen één bestand dat het nog eens laat gebeuren. Zet er daarna bij wat er had moeten kloppen.':
    'The school as it was, what changed, what was asked and which faults struck: one file that lets it happen again. Then add what should have been so.',
  'De volgende gegevens worden overgenomen uit het LAS:': 'This data is taken over from the LAS:',
  'De wijzigingen zijn opgeslagen.': 'The changes were saved.',
  'Deze import is {0}.': 'This import is {0}.',
  'Deze import is ongedaan gemaakt.': 'This import was undone.',
  'Deze school heeft nog geen omgeving in het testcentrum.': 'This school has no environment in the testcentrum yet.',
  'Deze uitwisseling wordt niet meer bewaard.': 'This exchange is not remembered any more.',
  'Deze wereld heeft nog geen school.': 'This world has no school yet.',
  'Deze wereld is er niet (meer).': 'This world is not there (any more).',
  'Dit is een nagemaakte ESIS: er is geen wachtwoord. De rol bepaalt wat mag.':
    'This is a pretend ESIS: there is no password. The role decides what is allowed.',
  'Dit is geen JSON.': 'This is no JSON.',
  'Dit kan zo niet': 'This cannot be',
  'Dit verhaal kan worden verteld.': 'This story can be told.',
  'Een nagemaakte ESIS en een nagemaakt testcentrum. Alles is verzonnen; niets verlaat deze machine.':
    'A pretend ESIS and a pretend testcentrum. Everything is made up; nothing leaves this machine.',
  'Een nieuwe sleutel werkt meteen; de oude dan niet meer.': 'A new key works at once; the old one then no more.',
  'Een toets die nu wordt genormeerd gaat vanzelf naar ESIS en staat daar bij Mijn Groep, als groep en zonder historie.':
    'A test that is normed now goes to ESIS by itself and stands there at Mijn Groep, as a group and without history.',
  'Een UWLR-koppeling met ESIS': 'A UWLR koppeling with ESIS',
  'Een verhaal schrijven': 'Write a story',
  'Elk bericht over de lijn, met de reden van het antwoord. Breek de lijn met een knop.':
    'Every message on the line, with the reason of the answer. Break the line with a button.',
  'Elk verhaal is een schooljaar in het klein: wat er in ESIS gebeurt, wat het systeem doet, en wat er dan moet kloppen. Vertel er een en loop het stap voor stap na.':
    'Each story is a school year in small: what happens in ESIS, what the system does, and what must be so then. Tell one and walk it step by step.',
  'Elke wereld heeft eigen scholen, een eigen klok en een eigen testcentrum. Wat u in de ene doet merkt de andere niet.':
    'Each world has schools, a clock and a testcentrum of its own. What you do in one the others do not notice.',
  'en nog {0} veranderingen': 'and {0} more changes',
  'Er is geen actieve koppeling, dus er is niets verzonden.': 'There is no active koppeling, so nothing was sent.',
  'Er is in deze wereld nog geen actieve koppeling.': 'There is no active koppeling in this world yet.',
  'Er is niets gewijzigd sinds de vorige import.': 'Nothing has changed since the last import.',
  'Er staat geen import klaar om te controleren.': 'There is no import to review.',
  'Er staat niets op de kalender van deze school.': 'Nothing stands on the calendar of this school.',
  'Er zijn nog geen leerlingen in een groep.': 'There are no pupils in a group yet.',
  'ESIS heeft geen gegevens voor deze school.': 'ESIS has no data for this school.',
  'ESIS toont alleen het groepsresultaat van de laatste toets: geen individuele leerlingen en geen historie. Een DLE van een leerling vult u met de hand in bij Onderwijs.':
    'ESIS shows only the result of the group on the last test: no single pupils and no history. The DLE of a pupil is typed in by hand under Education.',
  'Ga naar Koppelen met LAS en klik op Gegevens importeren.': 'Go to Connect with the LAS and click Import data.',
  'Geen enkel bestaand record lijkt hierop.': 'No existing record resembles this.',
  'Geen tekst: {0} tekens base64.': 'No text: {0} signs of base64.',
  'Gewicht van het bewijs voor {0}': 'Weight of the evidence for {0}',
  'Het is gebeurd.': 'It has happened.',
  'Het staat op de kalender.': 'It stands on the calendar.',
  'Het vertellen is gestopt': 'The telling has stopped',
  'Hetzelfde zaad geeft dezelfde school.': 'The same seed gives the same school.',
  'Hier speelt u ook de klantenservice.': 'Here you play customer service too.',
  'Hier zijn geen verhalen: Koppelproef is zonder gestart.':
    'There are no stories here: Koppelproef was started without.',
  'Hoe het was voor de eerste stap': 'How it was before the first step',
  'Ja, dit klopt: ik heb het gecontroleerd': 'Yes, this is right: I have checked it',
  'Kies een woord om het onder de regel van de cursor te zetten.':
    'Choose a word to put it under the line of the cursor.',
  'Kies hieronder wie er in {0} opgaat. De resultaten van beide blijven bewaard.':
    'Choose below who is merged into {0}. The results of both are kept.',
  'Kijk bij Groepen, Leerkrachten en Leerlingen wie nieuw is en wie al bekend was, en neem de gegevens over.':
    'See at Groups, Teachers and Pupils who is new and who was known, and take over the data.',
  'Laat dit veld leeg.': 'Leave this field empty.',
  'Laat iets gebeuren in deze school: nu, of op een dag die nog komt. De volgende levering aan een EA is dan anders.':
    'Let something happen in this school: now, or on a day to come. The next delivery to an EA is another then.',
  'Leerkrachten krijgen een mail als ze worden geïmporteerd, zodat ze zelf een account kunnen aanmaken. Hier gaat geen mail de deur uit.':
    'Teachers get a mail when they are imported, so that they can make an account. No mail leaves this machine.',
  'Let op de letter O en het cijfer 0, en de letter I en het cijfer 1: een BRIN is twee cijfers en dan twee letters.':
    'Mind the letter O and the digit 0, and the letter I and the digit 1: a BRIN is two digits and then two letters.',
  'Let op: voor een soepele overgang zijn alle externe nummers leeg als u een nieuwe koppeling aanvraagt. Klik daarvoor op Verwijder nummers.':
    'Mind: for a smooth start all external numbers are empty when you request a new koppeling. Click Remove numbers for that.',
  'Log in als Directie of Applicatiebeheerder, bedenk een verificatiecode en kopieer de autorisatiesleutel.':
    'Log in as Directie or Applicatiebeheerder, think up a verification code and copy the authorisation key.',
  'Maak een verhaal van wat hier gebeurde': 'Make a story of what happened here',
  'Maak eerst de koppeling: Koppelen met LAS.': 'First make the koppeling: Connect with the LAS.',
  'Maak er een van wat hier gebeurde': 'Make one of what happened here',
  'Maak het verhaal': 'Make the story',
  'Maak hier een verhaal van': 'Make a story of this',
  'Mail de klantenservice van Boom met naam en BRIN van de school. Na de bevestigingsmail kan de school verder.':
    'Mail customer service of Boom with the name and BRIN of the school. After the confirmation the school can go on.',
  'Naar de eerste wereld': 'To the first world',
  'Naar de inhoud': 'To the content',
  'Naar de klantenservice': 'To customer service',
  'Naar de postbus': 'To the mailbox',
  'Naar waar het misging': 'To where it went wrong',
  'Namen laten zoals ze zijn (anders worden ze verzonnen)': 'Keep names as they are (else they are made up)',
  'Niemand gevonden.': 'Nobody found.',
  'Niemand lijkt erop. Zoek op naam om toch iemand te kiezen.':
    'Nobody resembles it. Search by name to choose somebody all the same.',
  'Nog geen mail.': 'No mail yet.',
  'Nog geen resultaten.': 'No results yet.',
  'Nog geen uitnodigingen.': 'No invitations yet.',
  'Nog geen verkeer. Importeer iets in het Boom testcentrum, of laat uw eigen systeem vragen: de gegevens staan bij Werelden.':
    'No traffic yet. Import something in the Boom testcentrum, or let your own system ask: what to fill in stands at Worlds.',
  'Nog niets ingevoerd.': 'Nothing typed in yet.',
  'Om zelf mee te koppelen': 'To link with your own system',
  'Ook als het niet kan kloppen (met opzet fout)': 'Also when it cannot be right (wrong on purpose)',
  'Ook de geweigerde opnieuw': 'Also those that were refused',
  'Ook die van voor de koppeling': 'Also those from before the koppeling',
  'Plak de autorisatiesleutel in het Boom testcentrum (stap 3).':
    'Paste the authorisation key in the Boom testcentrum (step 3).',
  'Plak de autorisatiesleutel, laat SchoolKey leeg, sla op en klik op Gegevens importeren.':
    'Paste the authorisation key, leave SchoolKey empty, save and click Import data.',
  'Plak hier de sleutel die ESIS bij het activeren toonde.': 'Paste the key that ESIS showed at the activation.',
  'Schrijf er zelf een': 'Write one yourself',
  'Sinds wanneer het zo is': 'Since when it is so',
  'Stap 1 Koppeling aanvragen in het Boom testcentrum': 'Step 1 Request the koppeling in the Boom testcentrum',
  'Stap 2 Koppeling activeren en autorisatiesleutel aanmaken in ESIS':
    'Step 2 Activate the koppeling and make an authorisation key in ESIS',
  'Stap 3 Koppeling activeren in het Boom testcentrum': 'Step 3 Activate the koppeling in the Boom testcentrum',
  'Stap 4 Import controleren en afronden': 'Step 4 Review and finish the import',
  'U heeft een actieve koppeling met Esis': 'You have an active koppeling with Esis',
  'Van deze groep zijn nog geen genormeerde scores ontvangen.': 'No normed scores of this group were received yet.',
  'Van {0} leerlingen en groepen is het externe nummer verwijderd. Toetsgegevens blijven bewaard.':
    'The external number of {0} pupils and groups was removed. Test data is kept.',
  'Vanaf dit moment worden de resultaten automatisch bijgewerkt in ESIS.':
    'From now on the results are updated in ESIS by themselves.',
  'Verder met stap 1: Koppelen met LAS': 'On with step 1: Connect with the LAS',
  'Verschijnt zodra de verificatiecode goed is.': 'Appears when the verification code is right.',
  'Voor deze school staat geen koppeling klaar.': 'No koppeling is prepared for this school.',
  Voorbereiding: 'Preparation',
  'Vul scores in van 0 tot 100. Na het normeren gaan ze vanzelf naar ESIS, als de koppeling actief is.':
    'Fill in scores from 0 to 100. After norming they go to ESIS by themselves, if the koppeling is active.',
  'Wat bij Boom binnenkomt. Hier beslist u als medewerker van Boom.':
    'What comes in at Boom. Here you decide as somebody of Boom.',
  'Wat er bij koppelen mis kan gaan, stap voor stap, tegen een systeem naar keuze.':
    'What can go wrong with linking, step by step, against a system of your choice.',
  'Welke systemen gegevens van deze school mogen ophalen en resultaten mogen terugbrengen.':
    'Which systems may fetch data of this school and bring results back.',
  'Er worden verhalen getrokken en aan het systeem verteld. Wat een wet breekt wordt zo klein mogelijk gemaakt en staat hier zodra het is gevonden.':
    'Stories are drawn and told to the system. What breaks a law is made as small as it goes, and stands here as soon as it is found.',
  'Zoek wat nog geen verhaal vertelt': 'Look for what no story tells yet',
  '{0} verhalen verteld, {1} gevonden': '{0} stories told, {1} found',
  'Niets gevonden.': 'Nothing found.',
  Minuten: 'Minutes',
  Stoppen: 'Stop',
  Verkenning: 'Exploration',
  'Verkenning {0}': 'Exploration {0}',
  'Zoeken op veel machines tegelijk: elk deel meldt hier hoe ver het is en wat het vindt.':
    'Exploring on many machines at once: each part tells here how far it is and what it finds.',
  'Hier is geen database: start serve met --state postgres://… en geef explore dezelfde --state, dan staat hier wat elke machine zoekt en vindt.':
    'There is no database here: start serve with --state postgres://… and give explore the same --state, then what each machine looks for and finds stands here.',
  'Nog niets gemeld. Begin op elke machine een deel:': 'Nothing was told yet. Begin a part on each machine:',
  '{0} van {1}': '{0} of {1}',
  '{0} dood': '{0} dead',
  '{0} van de delen is dood': '{0} of the parts is dead',
  'Er is niet van gehoord en het heeft niet gezegd dat het klaar was. Begin dat deel opnieuw, met hetzelfde zaad.':
    'It was not heard of, and did not say that it was done. Begin that part again, with the same seed.',
  'zaad {0}': 'seed {0}',
  'begonnen {0}': 'begun {0}',
  '{0} verhalen verteld, {1} per seconde': '{0} stories told, {1} per second',
  'van wat eerder gevonden is zakken er nog {0}': 'of what was found before {0} still fail',
  'Delen ({0} van {1})': 'Parts ({0} of {1})',
  'Gevonden ({0})': 'Found ({0})',
  'Geen wet is gebroken.': 'No law is broken.',
  '{0} keer; de kleinste heeft stappen: {1}, leerlingen: {2}': '{0} times; the smallest has steps: {1}, pupils: {2}',
  'wordt nog verkleind': 'is being made smaller',
  'niet elke keer': 'not every time',
  'ons testcentrum ook': 'our testcentrum too',
  '{0} s geleden': '{0} s ago',
  '{0} min geleden': '{0} min ago',
  Begonnen: 'Begun',
  Deel: 'Part',
  Delen: 'Parts',
  'Gebroken wetten': 'Broken laws',
  Gehoord: 'Heard',
  Lees: 'Read',
  'Per seconde': 'Per second',
  Pogingen: 'Tries',
  Sluit: 'Close',
  Staat: 'State',
  Systeem: 'System',
  Team: 'Team',
  bezig: 'busy',
  dood: 'dead',
  gewoonte: 'habit',
  keuze: 'choice',
}
