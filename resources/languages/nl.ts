<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Read each sentence in your normal voice, a hand&apos;s width from the microphone. Every take is saved at once.</source>
        <translation>Lees elke zin met uw gewone stem, een handbreedte van de microfoon. Elke take wordt meteen bewaard.</translation>
    </message>
    <message>
        <source>Record sentences</source>
        <translation>Zinnen opnemen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Sentence to read</source>
        <translation>Voor te lezen zin</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Microfoon</translation>
    </message>
    <message>
        <source>Microphone to record from</source>
        <translation>Microfoon voor de opname</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Opnemen</translation>
    </message>
    <message>
        <source>Start or stop recording this sentence (Space)</source>
        <translation>Opname van deze zin starten of stoppen (spatie)</translation>
    </message>
    <message>
        <source>Play the take of this sentence</source>
        <translation>De take van deze zin afspelen</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>Previous sentence (←)</source>
        <translation>Vorige zin (←)</translation>
    </message>
    <message>
        <source>Next sentence (→)</source>
        <translation>Volgende zin (→)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Close; all takes are saved</source>
        <translation>Sluiten; alle takes zijn bewaard</translation>
    </message>
    <message>
        <source>{number} of {total} · {recorded} recorded</source>
        <translation>{number} van {total} · {recorded} opgenomen</translation>
    </message>
    <message>
        <source>Record again</source>
        <translation>Opnieuw opnemen</translation>
    </message>
    <message>
        <source>{input} is not connected; the system default is used.</source>
        <translation>{input} is niet aangesloten; de systeemstandaard wordt gebruikt.</translation>
    </message>
    <message>
        <source>Good take: {seconds:.1f} s.</source>
        <translation>Goede take: {seconds:.1f} s.</translation>
    </message>
    <message>
        <source>Language of the window; a change applies at the next start</source>
        <translation>Taal van het venster; een wijziging geldt vanaf de volgende start</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Zoals het systeem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Voorkeuren</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Light, dark, or the system&apos;s theme</source>
        <translation>Licht, donker of het thema van het systeem</translation>
    </message>
    <message>
        <source>Applies at the next start.</source>
        <translation>Geldt vanaf de volgende start.</translation>
    </message>
    <message>
        <source>Open the sample clip at the start</source>
        <translation>De voorbeeldclip openen bij het starten</translation>
    </message>
    <message>
        <source>Otherwise the window is empty until you open a sound</source>
        <translation>Anders is het venster leeg tot u een geluid opent</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Bestand</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>B&amp;ewerken</translation>
    </message>
    <message>
        <source>&amp;Render</source>
        <translation>&amp;Renderen</translation>
    </message>
    <message>
        <source>&amp;Take</source>
        <translation>&amp;Take</translation>
    </message>
    <message>
        <source>&amp;Listen</source>
        <translation>&amp;Luisteren</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Beel&amp;d</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>Shift+←</source>
        <translation>Shift+←</translation>
    </message>
    <message>
        <source>Shift+→</source>
        <translation>Shift+→</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spatie</translation>
    </message>
    <message>
        <source>Shift+Space</source>
        <translation>Shift+Spatie</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>PgUp</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>PgDn</translation>
    </message>
    <message>
        <source>continue</source>
        <translation>doorgaan</translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation>nog {seconds} s</translation>
    </message>
    <message>
        <source>{minutes} min {seconds:02d} s left</source>
        <translation>nog {minutes} min {seconds:02d} s</translation>
    </message>
    <message>
        <source>{hours} h {minutes:02d} min left</source>
        <translation>nog {hours} u {minutes:02d} min</translation>
    </message>
    <message>
        <source>{seconds:.1f} s</source>
        <translation>{seconds:.1f} s</translation>
    </message>
    <message>
        <source>{seconds:.0f} s</source>
        <translation>{seconds:.0f} s</translation>
    </message>
    <message>
        <source>{minutes:.0f} min</source>
        <translation>{minutes:.0f} min</translation>
    </message>
    <message>
        <source>{hours:.1f} h</source>
        <translation>{hours:.1f} u</translation>
    </message>
    <message>
        <source>{minutes} min {seconds:02d} s</source>
        <translation>{minutes} min {seconds:02d} s</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Handleiding</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Sneltoetsen</translation>
    </message>
    <message>
        <source>&amp;First steps</source>
        <translation>&amp;Eerste stappen</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Logboek</translation>
    </message>
    <message>
        <source>&amp;System check</source>
        <translation>S&amp;ysteemcontrole</translation>
    </message>
    <message>
        <source>&amp;About Gradwave</source>
        <translation>&amp;Over Gradwave</translation>
    </message>
    <message>
        <source>Gradwave turns recordings and mel spectrograms into sound with WaveGrad, a diffusion vocoder by Nanxin Chen, Yu Zhang, Heiga Zen, Ron J. Weiss, Mohammad Norouzi and William Chan (arXiv 2009.00713). Everything runs on your machine.</source>
        <translation>Gradwave maakt van opnamen en mel-spectrogrammen geluid met WaveGrad, een diffusievocoder van Nanxin Chen, Yu Zhang, Heiga Zen, Ron J. Weiss, Mohammad Norouzi en William Chan (arXiv 2009.00713). Alles draait op uw eigen computer.</translation>
    </message>
    <message>
        <source>About Gradwave</source>
        <translation>Over Gradwave</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Pakket</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versie</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licentie</translation>
    </message>
    <message>
        <source>Versions and licences</source>
        <translation>Versies en licenties</translation>
    </message>
    <message>
        <source>Packages that Gradwave uses, from their own metadata</source>
        <translation>Pakketten die Gradwave gebruikt, volgens hun eigen gegevens</translation>
    </message>
    <message>
        <source>Copy the versions and licences</source>
        <translation>Versies en licenties kopiëren</translation>
    </message>
    <message>
        <source>Gradwave {version}, licence {licence}</source>
        <translation>Gradwave {version}, licentie {licence}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Gekopieerd</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>As the sound</source>
        <translation>Zoals het geluid</translation>
    </message>
    <message>
        <source>{rate:g} kHz</source>
        <translation>{rate:g} kHz</translation>
    </message>
    <message>
        <source>Automatic: bf16 if fast</source>
        <translation>Automatisch: bf16 indien snel</translation>
    </message>
    <message>
        <source>fp32: exact, slower</source>
        <translation>fp32: exact, trager</translation>
    </message>
    <message>
        <source>bf16: half the memory</source>
        <translation>bf16: half zo veel geheugen</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>Systeemstandaard</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Apparaten</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Vernieuwen</translation>
    </message>
    <message>
        <source>Find devices that were plugged in or removed</source>
        <translation>Apparaten zoeken die zijn aangesloten of verwijderd</translation>
    </message>
    <message>
        <source>Output device</source>
        <translation>Uitvoerapparaat</translation>
    </message>
    <message>
        <source>Sample rate</source>
        <translation>Samplerate</translation>
    </message>
    <message>
        <source>Buffer</source>
        <translation>Buffer</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Apparaat</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisie</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Close this window (Esc)</source>
        <translation>Dit venster sluiten (Esc)</translation>
    </message>
    <message>
        <source>The system default is used while the chosen device is not connected</source>
        <translation>Zolang het gekozen apparaat niet is aangesloten, geldt de systeemstandaard</translation>
    </message>
    <message>
        <source>Sounds are resampled if the device has another rate</source>
        <translation>Geluiden worden omgezet als het apparaat een andere samplerate heeft</translation>
    </message>
    <message>
        <source>A longer buffer avoids dropouts on a busy machine; a shorter one reacts faster</source>
        <translation>Een langere buffer voorkomt haperingen op een drukke computer; een kortere reageert sneller</translation>
    </message>
    <message>
        <source>The processor that renders</source>
        <translation>De processor die rendert</translation>
    </message>
    <message>
        <source>Number format of the network; the sound differs very slightly</source>
        <translation>Getalformaat van het netwerk; het geluid verschilt nauwelijks</translation>
    </message>
    <message>
        <source>{output} (not connected)</source>
        <translation>{output} (niet aangesloten)</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Bezig met zoeken…</translation>
    </message>
    <message>
        <source>{processor} (not available)</source>
        <translation>{processor} (niet beschikbaar)</translation>
    </message>
    <message>
        <source>Looking for an output device.</source>
        <translation>Er wordt een uitvoerapparaat gezocht.</translation>
    </message>
    <message>
        <source>Playing through {output}.</source>
        <translation>Afspelen via {output}.</translation>
    </message>
    <message numerus="yes">
        <source>Playback was interrupted %n time(s); try a longer buffer.</source>
        <translation>
            <numerusform>Het afspelen is één keer onderbroken; probeer een langere buffer.</numerusform>
            <numerusform>Het afspelen is %n keer onderbroken; probeer een langere buffer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Handleiding</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>Koppen</translation>
    </message>
    <message>
        <source>Choose a heading to read from there</source>
        <translation>Kies een kop om vanaf daar te lezen</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Zoeken (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Press Enter to find the next place</source>
        <translation>Druk op Enter voor de volgende vindplaats</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Logboek</translation>
    </message>
    <message>
        <source>Messages of the program and its jobs.</source>
        <translation>Meldingen van het programma en zijn taken.</translation>
    </message>
    <message>
        <source>System check</source>
        <translation>Systeemcontrole</translation>
    </message>
    <message>
        <source>Hardware and software that Gradwave found, what is missing, and how to install it.</source>
        <translation>Hardware en software die Gradwave heeft gevonden, wat ontbreekt en hoe u het installeert.</translation>
    </message>
    <message>
        <source>list the packages that Gradwave uses</source>
        <translation>de pakketten weergeven die Gradwave gebruikt</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Bezig met controleren…</translation>
    </message>
    <message>
        <source>check this system</source>
        <translation>dit systeem controleren</translation>
    </message>
    <message>
        <source>Copy everything, for a report</source>
        <translation>Alles kopiëren voor een melding</translation>
    </message>
    <message>
        <source>1  Open</source>
        <translation>1  Openen</translation>
    </message>
    <message>
        <source>Drop a recording into this window or press Open. A sample clip is open already.</source>
        <translation>Sleep een opname naar dit venster of klik op Openen. Er is al een voorbeeldclip open.</translation>
    </message>
    <message>
        <source>2  Render</source>
        <translation>2  Renderen</translation>
    </message>
    <message>
        <source>Choose a preset on the right and press Render to make a new take from the recording&apos;s mel spectrogram. To stretch, shift or paint it first, choose Edits.</source>
        <translation>Kies rechts een voorinstelling en klik op Renderen om uit het mel-spectrogram van de opname een nieuwe take te maken. Kies eerst Bewerkingen om te rekken, te verschuiven of te schilderen.</translation>
    </message>
    <message>
        <source>3  Compare</source>
        <translation>3  Vergelijken</translation>
    </message>
    <message>
        <source>Press 1 for the original and 2 to 9 for the takes. Listen, Blind test shows whether you can hear a difference. Export saves the take.</source>
        <translation>Druk op 1 voor het origineel en op 2 tot 9 voor de takes. Of u verschil hoort, test u met Luisteren, Blinde test. Exporteren bewaart de take.</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Eerste stappen</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Begrepen</translation>
    </message>
    <message>
        <source>Hide this; Help, First steps shows it again</source>
        <translation>Verbergen; Help, Eerste stappen toont dit opnieuw</translation>
    </message>
    <message>
        <source>{problem} Choose a voice that reads it, or make it again from the sound.</source>
        <translation>{problem} Kies een stem die het leest, of maak het opnieuw uit het geluid.</translation>
    </message>
    <message>
        <source>Could not {doing}: out of memory. Close other programs, or use a shorter sound.</source>
        <translation>Niet gelukt: {doing}. Het geheugen is vol. Sluit andere programma&apos;s of gebruik een korter geluid.</translation>
    </message>
    <message>
        <source>Could not {doing}: {reason}. Free some space, or check the disk and the permissions.</source>
        <translation>Niet gelukt: {doing} ({reason}). Maak ruimte vrij, of controleer de schijf en de rechten.</translation>
    </message>
    <message>
        <source>Could not {doing}. This is a bug in Gradwave: {description}. Please report it with the copied details.</source>
        <translation>Niet gelukt: {doing}. Dit is een fout in Gradwave: {description}. Meld hem met de gekopieerde details.</translation>
    </message>
    <message>
        <source>mono</source>
        <translation>mono</translation>
    </message>
    <message>
        <source>stereo</source>
        <translation>stereo</translation>
    </message>
    <message>
        <source>{count} channels</source>
        <translation>{count} kanalen</translation>
    </message>
    <message>
        <source>{rate:g} kHz · {kind}</source>
        <translation>{rate:g} kHz · {kind}</translation>
    </message>
    <message>
        <source>mel, {bands} bands, {frames} frames · {seconds:.2f} s</source>
        <translation>mel, {bands} banden, {frames} frames · {seconds:.2f} s</translation>
    </message>
    <message>
        <source>{time} on {device}</source>
        <translation>{time} op {device}</translation>
    </message>
    <message>
        <source>{seconds:.2f} s</source>
        <translation>{seconds:.2f} s</translation>
    </message>
    <message numerus="yes">
        <source>%n iteration(s)</source>
        <translation>
            <numerusform>%n iteratie</numerusform>
            <numerusform>%n iteraties</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}, {start:.2f}–{end:.2f} s</source>
        <translation>{name}, {start:.2f}–{end:.2f} s</translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation>seed {seed}</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Probleem</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopiëren</translation>
    </message>
    <message>
        <source>Copy the error, its traceback, the settings and the versions</source>
        <translation>De fout, de traceback, de instellingen en de versies kopiëren</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Hide this message</source>
        <translation>Deze melding verbergen</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Uit bestand…</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behouden</translation>
    </message>
    <message>
        <source>Drop to render the folder in the queue</source>
        <translation>Loslaten om de map in de wachtrij te renderen</translation>
    </message>
    <message>
        <source>Drop to open {name}</source>
        <translation>Loslaten om {name} te openen</translation>
    </message>
    <message numerus="yes">
        <source>Drop %n file(s)</source>
        <translation>
            <numerusform>%n bestand neerzetten</numerusform>
            <numerusform>%n bestanden neerzetten</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>Bestand vervangen?</translation>
    </message>
    <message>
        <source>“{name}” already exists. Replace it?</source>
        <translation>‘{name}’ bestaat al. Vervangen?</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>&amp;Voorkeuren…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>A&amp;fsluiten</translation>
    </message>
    <message>
        <source>run the listening test</source>
        <translation>de luistertest uitvoeren</translation>
    </message>
    <message>
        <source>&amp;Go to marker</source>
        <translation>&amp;Ga naar markering</translation>
    </message>
    <message>
        <source>Edits (*.json);;All files (*)</source>
        <translation>Bewerkingen (*.json);;Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Factor of the duration; onsets stay sharp</source>
        <translation>Factor voor de lengte; aanzetten blijven scherp</translation>
    </message>
    <message>
        <source>Shift of the pitch in semitones; formants stay</source>
        <translation>Verschuiving van de toonhoogte in halve tonen; formanten blijven</translation>
    </message>
    <message>
        <source>Shift of the formants in semitones</source>
        <translation>Verschuiving van de formanten in halve tonen</translation>
    </message>
    <message>
        <source>Hear each edit</source>
        <translation>Elke bewerking laten horen</translation>
    </message>
    <message>
        <source>Play a sketch of the changed part after each edit</source>
        <translation>Na elke bewerking een schets van het gewijzigde deel afspelen</translation>
    </message>
    <message>
        <source>Render selection</source>
        <translation>Selectie renderen</translation>
    </message>
    <message>
        <source>Render only the selected time (Ctrl+Alt+R)</source>
        <translation>Alleen de geselecteerde tijd renderen (Ctrl+Alt+R)</translation>
    </message>
    <message>
        <source>Drag selection</source>
        <translation>Selectie slepen</translation>
    </message>
    <message>
        <source>Drag the selected part of the shown take into another program, as a WAV file</source>
        <translation>Het geselecteerde deel van de getoonde take als WAV-bestand naar een ander programma slepen</translation>
    </message>
    <message>
        <source>8 variations</source>
        <translation>8 variaties</translation>
    </message>
    <message>
        <source>Render 8 takes with new seeds (Ctrl+8)</source>
        <translation>8 takes met nieuwe seeds renderen (Ctrl+8)</translation>
    </message>
    <message>
        <source>Keep starred</source>
        <translation>Met ster behouden</translation>
    </message>
    <message>
        <source>Delete the variations without a star</source>
        <translation>De variaties zonder ster verwijderen</translation>
    </message>
    <message>
        <source>Edits in the order in which they are applied</source>
        <translation>Bewerkingen in de volgorde waarin ze worden toegepast</translation>
    </message>
    <message>
        <source>No edits yet. A render uses the sound as it is.</source>
        <translation>Nog geen bewerkingen. Het geluid wordt gerenderd zoals het is.</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Omhoog</translation>
    </message>
    <message>
        <source>Apply the chosen edit earlier</source>
        <translation>De gekozen bewerking eerder toepassen</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Omlaag</translation>
    </message>
    <message>
        <source>Apply the chosen edit later</source>
        <translation>De gekozen bewerking later toepassen</translation>
    </message>
    <message>
        <source>Remove the chosen edit</source>
        <translation>De gekozen bewerking verwijderen</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopiëren</translation>
    </message>
    <message>
        <source>Copy the edits, for another sound</source>
        <translation>De bewerkingen kopiëren, voor een ander geluid</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Plakken</translation>
    </message>
    <message>
        <source>Append copied edits to these</source>
        <translation>Gekopieerde bewerkingen hier toevoegen</translation>
    </message>
    <message>
        <source>Paste all</source>
        <translation>Alles plakken</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leegmaken</translation>
    </message>
    <message>
        <source>Remove all edits</source>
        <translation>Alle bewerkingen verwijderen</translation>
    </message>
    <message>
        <source>Load…</source>
        <translation>Laden…</translation>
    </message>
    <message>
        <source>Replace the edits with those of a file</source>
        <translation>De bewerkingen vervangen door die uit een bestand</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Opslaan…</translation>
    </message>
    <message>
        <source>Save the edits as a JSON file</source>
        <translation>De bewerkingen opslaan als JSON-bestand</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Add an edit of the whole sound, and change it in the list</source>
        <translation>Een bewerking van het hele geluid toevoegen en in de lijst wijzigen</translation>
    </message>
    <message>
        <source>Time and pitch</source>
        <translation>Tijd en toonhoogte</translation>
    </message>
    <message>
        <source>Painting</source>
        <translation>Schilderen</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>Bewerkingen</translation>
    </message>
    <message>
        <source>Variations</source>
        <translation>Variaties</translation>
    </message>
    <message>
        <source>Load edits</source>
        <translation>Bewerkingen laden</translation>
    </message>
    <message>
        <source>Save edits</source>
        <translation>Bewerkingen opslaan</translation>
    </message>
    <message>
        <source>Voice default</source>
        <translation>Zoals de stem</translation>
    </message>
    <message>
        <source>Ancestral</source>
        <translation>Ancestral</translation>
    </message>
    <message>
        <source>As in the paper: each step adds new noise</source>
        <translation>Zoals in het artikel: elke stap voegt nieuwe ruis toe</translation>
    </message>
    <message>
        <source>Adds no noise, or as much as Eta sets</source>
        <translation>Voegt geen ruis toe, of zo veel als eta aangeeft</translation>
    </message>
    <message>
        <source>Ancestral, with early steps corrected toward the mel: for unfamiliar voices</source>
        <translation>Ancestral, met vroege stappen gecorrigeerd naar de mel: voor onbekende stemmen</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Ruis</translation>
    </message>
    <message>
        <source>Start from noise</source>
        <translation>Met ruis beginnen</translation>
    </message>
    <message>
        <source>Griffin-Lim sketch</source>
        <translation>Griffin-Lim-schets</translation>
    </message>
    <message>
        <source>Start from a rough sound made from the mel, with noise added</source>
        <translation>Beginnen met een ruw geluid uit de mel, met ruis erbij</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Origineel</translation>
    </message>
    <message>
        <source>Start from the recording, with noise added</source>
        <translation>Beginnen met de opname, met ruis erbij</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Ruisschema</translation>
    </message>
    <message>
        <source>Noise levels of the steps</source>
        <translation>Ruisniveaus van de stappen</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>Sampler</translation>
    </message>
    <message>
        <source>How a step moves from noise to sound</source>
        <translation>Hoe een stap van ruis naar geluid gaat</translation>
    </message>
    <message>
        <source>Eta</source>
        <translation>Eta</translation>
    </message>
    <message>
        <source>How much noise DDIM adds: 0 none, 1 as much as ancestral</source>
        <translation>Hoeveel ruis DDIM toevoegt: 0 geen, 1 zo veel als ancestral</translation>
    </message>
    <message>
        <source>What the first step starts from: noise, a sketch of the mel, or the original</source>
        <translation>Waarmee de eerste stap begint: ruis, een schets van de mel of het origineel</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Sterkte</translation>
    </message>
    <message>
        <source>How much of the start is replaced: 0 keeps it unchanged, 1 replaces all of it</source>
        <translation>Hoeveel van het begin wordt vervangen: 0 laat het ongewijzigd, 1 vervangt alles</translation>
    </message>
    <message>
        <source>Dry/wet</source>
        <translation>Dry/wet</translation>
    </message>
    <message>
        <source>Mix of the recording (0) and the render (1)</source>
        <translation>Mix van de opname (0) en de render (1)</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>The same seed and settings give the same sound</source>
        <translation>Dezelfde seed en instellingen geven hetzelfde geluid</translation>
    </message>
    <message>
        <source>How much noise each step removes</source>
        <translation>Hoeveel ruis elke stap weghaalt</translation>
    </message>
    <message>
        <source>How much new noise DDIM adds</source>
        <translation>Hoeveel nieuwe ruis DDIM toevoegt</translation>
    </message>
    <message>
        <source>What the first step begins with</source>
        <translation>Waarmee de eerste stap begint</translation>
    </message>
    <message>
        <source>How much of the start is regenerated</source>
        <translation>Hoeveel van het begin opnieuw ontstaat</translation>
    </message>
    <message>
        <source>0 is the recording, 1 the render</source>
        <translation>0 is de opname, 1 de render</translation>
    </message>
    <message>
        <source>The same seed gives the same sound</source>
        <translation>Dezelfde seed geeft hetzelfde geluid</translation>
    </message>
    <message>
        <source>fastest</source>
        <translation>snelst</translation>
    </message>
    <message>
        <source>fast</source>
        <translation>snel</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>evenwichtig</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoog</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>referentie</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s), {pace} ({name})</source>
        <translation>
            <numerusform>%n stap, {pace} ({name})</numerusform>
            <numerusform>%n stappen, {pace} ({name})</numerusform>
        </translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Geavanceerd</translation>
    </message>
    <message>
        <source>Schedule, sampler, start, strength, dry/wet, highs, levels and seed</source>
        <translation>Ruisschema, sampler, begin, sterkte, dry/wet, hoog, niveaus en seed</translation>
    </message>
    <message>
        <source>Curve of the strength</source>
        <translation>Curve van de sterkte</translation>
    </message>
    <message>
        <source>Curve of the dry/wet mix</source>
        <translation>Curve van de dry/wet-mix</translation>
    </message>
    <message>
        <source>Keep original highs</source>
        <translation>Hoog van origineel behouden</translation>
    </message>
    <message>
        <source>Take frequencies above the voice&apos;s range from the recording</source>
        <translation>Frequenties boven het bereik van de stem uit de opname overnemen</translation>
    </message>
    <message>
        <source>Match levels to the mel</source>
        <translation>Niveaus aan het mel aanpassen</translation>
    </message>
    <message>
        <source>Classic voice: give each step the levels of the mel; off is WaveGrad alone</source>
        <translation>Stem classic: elke stap krijgt de niveaus van het mel; uit is WaveGrad alleen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>Nieuwe seed</translation>
    </message>
    <message>
        <source>Curve…</source>
        <translation>Curve…</translation>
    </message>
    <message>
        <source>Change the value over time, instead of one value for all</source>
        <translation>De waarde in de tijd laten verlopen, in plaats van één waarde</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Laatste melding</translation>
    </message>
    <message>
        <source>Time, frequency and level under the pointer</source>
        <translation>Tijd, frequentie en niveau onder de aanwijzer</translation>
    </message>
    <message>
        <source>Start, end and length of the loop</source>
        <translation>Begin, einde en lengte van de loop</translation>
    </message>
    <message>
        <source>Loop {start} – {end}  ({length:.3f} s)</source>
        <translation>Loop {start} – {end}  ({length:.3f} s)</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultaat</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Vergeleken</translation>
    </message>
    <message>
        <source>Listener</source>
        <translation>Luisteraar</translation>
    </message>
    <message>
        <source>No listening test was run yet. Start one with Listen, Blind test or MUSHRA test.</source>
        <translation>Er is nog geen luistertest uitgevoerd. Start er een met Luisteren, Blinde test of MUSHRA-test.</translation>
    </message>
    <message>
        <source>No runs by this listener.</source>
        <translation>Geen sessies van deze luisteraar.</translation>
    </message>
    <message>
        <source>Listening test results</source>
        <translation>Resultaten van luistertests</translation>
    </message>
    <message>
        <source>Show the runs of one listener</source>
        <translation>De sessies van één luisteraar tonen</translation>
    </message>
    <message>
        <source>The runs, the newest first</source>
        <translation>De sessies, nieuwste eerst</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Sessies</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Opnieuw</translation>
    </message>
    <message>
        <source>Run this test once more</source>
        <translation>Deze test nog een keer uitvoeren</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>In map tonen</translation>
    </message>
    <message>
        <source>Open the folder with results and sounds</source>
        <translation>De map met resultaten en geluiden openen</translation>
    </message>
    <message>
        <source>Close the dialog (Esc)</source>
        <translation>Het dialoogvenster sluiten (Esc)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Bezig met lezen…</translation>
    </message>
    <message numerus="yes">
        <source>%n test(s) in {folder} could not be read. Help, Log says why.</source>
        <translation>
            <numerusform>%n test in {folder} kon niet worden gelezen. Help, Logboek vertelt waarom.</numerusform>
            <numerusform>%n tests in {folder} konden niet worden gelezen. Help, Logboek vertelt waarom.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Openen…</translation>
    </message>
    <message>
        <source>Open a recording, a mel file or a project (Ctrl+O)</source>
        <translation>Opname, mel-bestand of project openen (Ctrl+O)</translation>
    </message>
    <message>
        <source>16 bit</source>
        <translation>16 bits</translation>
    </message>
    <message>
        <source>24 bit</source>
        <translation>24 bits</translation>
    </message>
    <message>
        <source>32 bit float</source>
        <translation>32 bits float</translation>
    </message>
    <message>
        <source>Export takes</source>
        <translation>Takes exporteren</translation>
    </message>
    <message>
        <source>As rendered</source>
        <translation>Zoals gerenderd</translation>
    </message>
    <message>
        <source>Fields: {fields}</source>
        <translation>Velden: {fields}</translation>
    </message>
    <message>
        <source>Only starred takes</source>
        <translation>Alleen takes met ster</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporteren…</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formaat</translation>
    </message>
    <message>
        <source>Bit depth</source>
        <translation>Bitdiepte</translation>
    </message>
    <message>
        <source>File names</source>
        <translation>Bestandsnamen</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n bestand</numerusform>
            <numerusform>%n bestanden</numerusform>
        </translation>
    </message>
    <message>
        <source>Export to folder</source>
        <translation>Exporteren naar map</translation>
    </message>
    <message>
        <source>Export the shown take or step as WAV or FLAC (Ctrl+E)</source>
        <translation>De getoonde take of stap als WAV of FLAC exporteren (Ctrl+E)</translation>
    </message>
    <message>
        <source>render the variations</source>
        <translation>de variaties renderen</translation>
    </message>
    <message>
        <source>play</source>
        <translation>afspelen</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Bezig met stoppen…</translation>
    </message>
    <message>
        <source>Did not save {name}: another window or program has changed it since it was opened here. To keep both, choose File, Save project as, and another name.</source>
        <translation>{name} is niet opgeslagen: een ander venster of programma heeft het bestand gewijzigd sinds het hier werd geopend. Kies Bestand, Project opslaan als en een andere naam om beide te behouden.</translation>
    </message>
    <message>
        <source>Saved {name}</source>
        <translation>{name} opgeslagen</translation>
    </message>
    <message>
        <source>save the project</source>
        <translation>het project opslaan</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>Bezig met openen van {name}…</translation>
    </message>
    <message>
        <source>open the project</source>
        <translation>het project openen</translation>
    </message>
    <message>
        <source>open all takes</source>
        <translation>alle takes openen</translation>
    </message>
    <message>
        <source>Opened {name}</source>
        <translation>{name} geopend</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) skipped, because the sound files are missing or damaged: {names}. The project file was not changed. To keep the rest, save under another name.</source>
        <translation>
            <numerusform>%n take is overgeslagen, omdat de geluidsbestanden ontbreken of beschadigd zijn: {names}. Het projectbestand is niet gewijzigd. Sla op onder een andere naam om de rest te behouden.</numerusform>
            <numerusform>%n takes zijn overgeslagen, omdat de geluidsbestanden ontbreken of beschadigd zijn: {names}. Het projectbestand is niet gewijzigd. Sla op onder een andere naam om de rest te behouden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop a recording or a mel spectrogram here, or press Open.</source>
        <translation>Sleep een opname of een mel-spectrogram hierheen of klik op Openen.</translation>
    </message>
    <message>
        <source>Rendering</source>
        <translation>Renderen</translation>
    </message>
    <message>
        <source>The rest of the file is still being read</source>
        <translation>De rest van het bestand wordt nog gelezen</translation>
    </message>
    <message>
        <source>The estimate so far</source>
        <translation>De schatting tot nu toe</translation>
    </message>
    <message>
        <source>The estimate appears here after the first step.</source>
        <translation>De schatting verschijnt hier na de eerste stap.</translation>
    </message>
    <message>
        <source>Press Render to resynthesize this sound from its mel.</source>
        <translation>Klik op Renderen om dit geluid opnieuw te maken uit zijn mel.</translation>
    </message>
    <message>
        <source>Your renders appear here.</source>
        <translation>Hier verschijnen uw renders.</translation>
    </message>
    <message>
        <source>Can be played once the whole file has been read</source>
        <translation>Afspeelbaar zodra het hele bestand is gelezen</translation>
    </message>
    <message>
        <source>Work is still in progress. Stop it and close Gradwave?</source>
        <translation>Er wordt nog gewerkt. Stoppen en Gradwave sluiten?</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Stoppen en sluiten</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>Doorwerken</translation>
    </message>
    <message>
        <source>&amp;Devices…</source>
        <translation>A&amp;pparaten…</translation>
    </message>
    <message>
        <source>Mac GPU</source>
        <translation>Mac-GPU</translation>
    </message>
    <message>
        <source>The devices could not be listed: {error}</source>
        <translation>De apparaten konden niet worden weergegeven: {error}</translation>
    </message>
    <message>
        <source>look for devices ({what})</source>
        <translation>apparaten zoeken ({what})</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>of this machine</source>
        <translation>van deze computer</translation>
    </message>
    <message>
        <source>Automatic ({device})</source>
        <translation>Automatisch ({device})</translation>
    </message>
    <message>
        <source>To use one: {remedy}.</source>
        <translation>Om er een te gebruiken: {remedy}.</translation>
    </message>
    <message>
        <source>No GPU is used: {reason}.</source>
        <translation>Er wordt geen GPU gebruikt: {reason}.</translation>
    </message>
    <message>
        <source>X was {right}</source>
        <translation>X was {right}</translation>
    </message>
    <message>
        <source>{right} was different</source>
        <translation>{right} was anders</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Goed</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Fout</translation>
    </message>
    <message>
        <source>{verdict}: {truth}. {right} of {total} right so far.</source>
        <translation>{verdict}: {truth}. Tot nu toe {right} van {total} goed.</translation>
    </message>
    <message>
        <source>Open listening &amp;test…</source>
        <translation>&amp;Luistertest openen…</translation>
    </message>
    <message>
        <source>&amp;Blind test…</source>
        <translation>Bl&amp;inde test…</translation>
    </message>
    <message>
        <source>Blind test: {few} against {many} &amp;iterations…</source>
        <translation>Blin&amp;de test: {few} tegen {many} iteraties…</translation>
    </message>
    <message>
        <source>&amp;MUSHRA test…</source>
        <translation>&amp;MUSHRA-test…</translation>
    </message>
    <message>
        <source>Test &amp;results…</source>
        <translation>T&amp;estresultaten…</translation>
    </message>
    <message>
        <source>Ended after {answered} of {planned} trials.</source>
        <translation>Beëindigd na {answered} van {planned} beurten.</translation>
    </message>
    <message>
        <source>Ended after {answered} of {planned} trials: {pair} cannot be judged.</source>
        <translation>Beëindigd na {answered} van {planned} beurten: geen oordeel mogelijk over {pair}.</translation>
    </message>
    <message>
        <source>Not a valid run ({pair}): sounds were not listened to.</source>
        <translation>Geen geldige sessie ({pair}): er is niet naar de geluiden geluisterd.</translation>
    </message>
    <message>
        <source>{right} of {total}, {p}</source>
        <translation>{right} van {total}, {p}</translation>
    </message>
    <message>
        <source>{listener} could tell {pair} apart: {numbers}.</source>
        <translation>{listener} kon {pair} onderscheiden: {numbers}.</translation>
    </message>
    <message>
        <source>You could tell {pair} apart: {numbers}.</source>
        <translation>U kon {pair} onderscheiden: {numbers}.</translation>
    </message>
    <message>
        <source>{listener} could not tell {pair} apart: {numbers}.</source>
        <translation>{listener} kon {pair} niet onderscheiden: {numbers}.</translation>
    </message>
    <message>
        <source>You could not tell {pair} apart: {numbers}.</source>
        <translation>U kon {pair} niet onderscheiden: {numbers}.</translation>
    </message>
    <message>
        <source>{first} from {second}</source>
        <translation>{first} en {second}</translation>
    </message>
    <message>
        <source>Right answers: {share:.0f}%, {confidence:.0f}% interval {low:.0f}% to {high:.0f}%; guessing gets {chance:.0f}%.</source>
        <translation>Goede antwoorden: {share:.0f}%, {confidence:.0f}%-interval {low:.0f}% tot {high:.0f}%; gokken geeft {chance:.0f}%.</translation>
    </message>
    <message>
        <source>{trials} trials are too few: even all right could be luck.</source>
        <translation>{trials} beurten zijn te weinig: zelfs alles goed kan geluk zijn.</translation>
    </message>
    <message>
        <source>Guessing would get {right} or more right with {p}.</source>
        <translation>Gokken geeft {right} of meer goed met {p}.</translation>
    </message>
    <message>
        <source>{right} or more right would have shown a difference (p ≤ .05).</source>
        <translation>{right} of meer goed zou een verschil hebben aangetoond (p ≤ 0,05).</translation>
    </message>
    <message>
        <source>The listener</source>
        <translation>De luisteraar</translation>
    </message>
    <message>
        <source>All listeners</source>
        <translation>Alle luisteraars</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n sessie</numerusform>
            <numerusform>%n sessies</numerusform>
        </translation>
    </message>
    <message>
        <source>Ended early</source>
        <translation>Voortijdig beëindigd</translation>
    </message>
    <message>
        <source>Not valid</source>
        <translation>Niet geldig</translation>
    </message>
    <message numerus="yes">
        <source>%n rating(s)</source>
        <translation>
            <numerusform>%n beoordeling</numerusform>
            <numerusform>%n beoordelingen</numerusform>
        </translation>
    </message>
    <message>
        <source>{right} of {total}</source>
        <translation>{right} van {total}</translation>
    </message>
    <message>
        <source>Whole sound, {length}</source>
        <translation>Hele geluid, {length}</translation>
    </message>
    <message>
        <source>First {seconds:.0f} s</source>
        <translation>Eerste {seconds:.0f} s</translation>
    </message>
    <message>
        <source>Loop, {start} to {end}</source>
        <translation>Loop, {start} tot {end}</translation>
    </message>
    <message>
        <source>Both are rendered.</source>
        <translation>Beide zijn gerenderd.</translation>
    </message>
    <message>
        <source>Measuring the speed with {few} iterations…</source>
        <translation>De snelheid wordt gemeten met {few} iteraties…</translation>
    </message>
    <message>
        <source> and </source>
        <translation> en </translation>
    </message>
    <message>
        <source>Rendering {counts} iterations takes about {time} on this machine ({device}).</source>
        <translation>Het renderen van {counts} iteraties duurt op deze computer ongeveer {time} ({device}).</translation>
    </message>
    <message>
        <source>{count} iterations of {voice}</source>
        <translation>{count} iteraties van {voice}</translation>
    </message>
    <message>
        <source>Hidden reference</source>
        <translation>Verborgen referentie</translation>
    </message>
    <message>
        <source>7 kHz anchor</source>
        <translation>7kHz-anker</translation>
    </message>
    <message>
        <source>3.5 kHz anchor</source>
        <translation>3,5kHz-anker</translation>
    </message>
    <message>
        <source>The hidden reference was rated under 90, or the 7 kHz anchor over 90, too often. BS.1534-3 excludes such a listener from the analysis.</source>
        <translation>De verborgen referentie kreeg te vaak minder dan 90, of het 7kHz-anker te vaak meer dan 90. BS.1534-3 sluit zo&apos;n luisteraar uit van de analyse.</translation>
    </message>
    <message>
        <source>This was practice. Nothing was saved.</source>
        <translation>Dit was een oefening. Er is niets opgeslagen.</translation>
    </message>
    <message>
        <source>Version 0.1.0 did not record whether the sounds were listened to.</source>
        <translation>Versie 0.1.0 legde niet vast of er naar de geluiden was geluisterd.</translation>
    </message>
    <message>
        <source>Each sound was rated once, so there are no intervals. Rate more clips to get them.</source>
        <translation>Elk geluid is één keer beoordeeld, dus zijn er geen intervallen. Beoordeel daarvoor meer clips.</translation>
    </message>
    <message>
        <source>Bars show means, lines their 95% intervals.</source>
        <translation>Balken tonen gemiddelden, lijnen hun 95%-intervallen.</translation>
    </message>
    <message>
        <source>p values are adjusted for {pairs} pairs (Holm).</source>
        <translation>De p-waarden zijn gecorrigeerd voor {pairs} paren (Holm).</translation>
    </message>
    <message>
        <source>Trial {number}{clip}</source>
        <translation>Beurt {number}{clip}</translation>
    </message>
    <message>
        <source>right</source>
        <translation>goed</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>fout</translation>
    </message>
    <message>
        <source>X was {right}, the answer was {answer}, after {seconds:.0f} s.</source>
        <translation>X was {right}, het antwoord was {answer}, na {seconds:.0f} s.</translation>
    </message>
    <message>
        <source>{right} was different, the answer was {answer}, after {seconds:.0f} s.</source>
        <translation>{right} was anders, het antwoord was {answer}, na {seconds:.0f} s.</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s)</source>
        <translation>
            <numerusform>%n clip</numerusform>
            <numerusform>%n clips</numerusform>
        </translation>
    </message>
    <message>
        <source>Ended before the first clip was rated.</source>
        <translation>Beëindigd voordat de eerste clip was beoordeeld.</translation>
    </message>
    <message>
        <source>Ended early, after {counted}. {headline}</source>
        <translation>Voortijdig beëindigd, na {counted}. {headline}</translation>
    </message>
    <message numerus="yes">
        <source>%n rating(s) of {clips}.</source>
        <translation>
            <numerusform>%n beoordeling van {clips}.</numerusform>
            <numerusform>%n beoordelingen van {clips}.</numerusform>
        </translation>
    </message>
    <message>
        <source>No sound was rated.</source>
        <translation>Er is geen geluid beoordeeld.</translation>
    </message>
    <message>
        <source>{listener} rated {name} best, with {mean:.0f}; the hidden reference got {reference:.0f}.</source>
        <translation>{listener} beoordeelde {name} het best, met {mean:.0f}; de verborgen referentie kreeg {reference:.0f}.</translation>
    </message>
    <message>
        <source>You rated {name} best, with {mean:.0f}; the hidden reference got {reference:.0f}.</source>
        <translation>U beoordeelde {name} het best, met {mean:.0f}; de verborgen referentie kreeg {reference:.0f}.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) together: they rated {name} best, with {mean:.0f}; the hidden reference got {reference:.0f}.</source>
        <translation>
            <numerusform>%n sessie samen: {name} werd het best beoordeeld, met {mean:.0f}; de verborgen referentie kreeg {reference:.0f}.</numerusform>
            <numerusform>%n sessies samen: {name} werd het best beoordeeld, met {mean:.0f}; de verborgen referentie kreeg {reference:.0f}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Could not create the folder of the test, {folder}: {reason}. Free some space, or check the folder&apos;s permissions.</source>
        <translation>De map van de test, {folder}, kon niet worden gemaakt: {reason}. Maak ruimte vrij of controleer de rechten van de map.</translation>
    </message>
    <message>
        <source>Could not open {path}: its folder is write-protected, so results could not be saved. Copy the folder to a place of your own and open the test there.</source>
        <translation>{path} kon niet worden geopend: de map is tegen schrijven beveiligd, dus kunnen resultaten niet worden opgeslagen. Kopieer de map naar een eigen plek en open de test daar.</translation>
    </message>
    <message>
        <source>Blind test</source>
        <translation>Blinde test</translation>
    </message>
    <message>
        <source>Is X the same as A or the same as B? Guessing gets half of the answers right.</source>
        <translation>Is X hetzelfde als A of als B? Gokken geeft de helft goed.</translation>
    </message>
    <message>
        <source>Two of three are the same: which one is different? Guessing gets a third right.</source>
        <translation>Twee van de drie zijn gelijk: welke is anders? Gokken geeft een derde goed.</translation>
    </message>
    <message>
        <source>Number of questions, fixed before the test. More trials give more reliable results.</source>
        <translation>Aantal vragen, vóór de test vastgelegd. Meer beurten geven betrouwbaardere resultaten.</translation>
    </message>
    <message>
        <source>Two iteration counts of the classic voice</source>
        <translation>Twee aantallen iteraties van de stem classic</translation>
    </message>
    <message>
        <source>Sounds of this window</source>
        <translation>Geluiden van dit venster</translation>
    </message>
    <message>
        <source>Render the open sound twice, where iterations can be heard</source>
        <translation>Het geopende geluid twee keer renderen, waar iteraties hoorbaar zijn</translation>
    </message>
    <message>
        <source>The original and the takes</source>
        <translation>Het origineel en de takes</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Beurten</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>The kind of blind test</source>
        <translation>Het soort blinde test</translation>
    </message>
    <message>
        <source>Trials of each pair</source>
        <translation>Beurten per paar</translation>
    </message>
    <message>
        <source>A run has at most {most} trials. Choose fewer.</source>
        <translation>Een sessie heeft hoogstens {most} beurten. Kies er minder.</translation>
    </message>
    <message>
        <source>Rendering…</source>
        <translation>Bezig met renderen…</translation>
    </message>
    <message>
        <source>Render and start</source>
        <translation>Renderen en starten</translation>
    </message>
    <message>
        <source>Fewer iterations</source>
        <translation>Minder iteraties</translation>
    </message>
    <message>
        <source>More iterations</source>
        <translation>Meer iteraties</translation>
    </message>
    <message>
        <source>The part of the sound to render and to compare</source>
        <translation>Het deel van het geluid dat wordt gerenderd en vergeleken</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Deel</translation>
    </message>
    <message>
        <source>Progress of rendering</source>
        <translation>Voortgang van het renderen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Stop rendering; what is done is kept</source>
        <translation>Renderen stoppen; wat klaar is, blijft bewaard</translation>
    </message>
    <message>
        <source>against</source>
        <translation>tegen</translation>
    </message>
    <message>
        <source>iterations of</source>
        <translation>iteraties van</translation>
    </message>
    <message>
        <source>Choose two different counts.</source>
        <translation>Kies twee verschillende aantallen.</translation>
    </message>
    <message>
        <source>Step {done} of {total}</source>
        <translation>Stap {done} van {total}</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Bezig met annuleren…</translation>
    </message>
    <message>
        <source>{name}: 1 to {most}</source>
        <translation>{name}: 1 tot {most}</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) collected. Open or mark the next one and choose MUSHRA again (Ctrl+Shift+B).</source>
        <translation>
            <numerusform>%n clip verzameld. Open of markeer de volgende en kies opnieuw MUSHRA (Ctrl+Shift+B).</numerusform>
            <numerusform>%n clips verzameld. Open of markeer de volgende en kies opnieuw MUSHRA (Ctrl+Shift+B).</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a listening test</source>
        <translation>Luistertest openen</translation>
    </message>
    <message>
        <source>Listening tests ({file})</source>
        <translation>Luistertests ({file})</translation>
    </message>
    <message>
        <source>Keys: ← and → or 1 to 9 select a sound, R selects the reference. ↑ and ↓ rate the selected sound, Page Up and Page Down in tens, Home and End to the limits. C adds a comment. Space plays or stops, Shift+← and Shift+→ move the cursor, [ and ] set the loop start and end, \ loops all, L loops or plays once. Enter continues, Esc ends the test.</source>
        <translation>Toetsen: ← en → of 1 tot 9 kiezen een geluid, R kiest de referentie. ↑ en ↓ beoordelen het gekozen geluid, PgUp en PgDn per tien, Home en End tot de grenzen. C voegt een opmerking toe. Spatie speelt of stopt, Shift+← en Shift+→ verplaatsen de cursor, [ en ] zetten begin en einde van de loop, \ loopt alles, L loopt of speelt één keer. Enter gaat verder, Esc beëindigt de test.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Volgende</translation>
    </message>
    <message>
        <source>Continue once all sounds are rated (Enter)</source>
        <translation>Verder zodra alle geluiden zijn beoordeeld (Enter)</translation>
    </message>
    <message>
        <source>End test</source>
        <translation>Test beëindigen</translation>
    </message>
    <message>
        <source>End the test early and save it as aborted (Esc)</source>
        <translation>De test voortijdig beëindigen en als afgebroken opslaan (Esc)</translation>
    </message>
    <message>
        <source>Clip {number} of {total}</source>
        <translation>Clip {number} van {total}</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Oefening</translation>
    </message>
    <message>
        <source>{clip}: how good is each sound compared with the reference?</source>
        <translation>{clip}: hoe goed is elk geluid vergeleken met de referentie?</translation>
    </message>
    <message>
        <source>Next clip</source>
        <translation>Volgende clip</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Voltooien</translation>
    </message>
    <message>
        <source>End practice</source>
        <translation>Oefening beëindigen</translation>
    </message>
    <message>
        <source>the reference is not heard yet</source>
        <translation>de referentie is nog niet gehoord</translation>
    </message>
    <message numerus="yes">
        <source>%n sound(s) not heard yet</source>
        <translation>
            <numerusform>%n geluid nog niet gehoord</numerusform>
            <numerusform>%n geluiden nog niet gehoord</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sound(s) left to rate</source>
        <translation>
            <numerusform>nog %n geluid te beoordelen</numerusform>
            <numerusform>nog %n geluiden te beoordelen</numerusform>
        </translation>
    </message>
    <message>
        <source>All sounds are heard and rated.</source>
        <translation>Alle geluiden zijn gehoord en beoordeeld.</translation>
    </message>
    <message>
        <source>Add these sounds as a clip and return to the window to choose the next clip</source>
        <translation>Deze geluiden als clip toevoegen en in het venster de volgende clip kiezen</translation>
    </message>
    <message>
        <source>Include this sound</source>
        <translation>Dit geluid meenemen</translation>
    </message>
    <message>
        <source>Add another clip</source>
        <translation>Nog een clip</translation>
    </message>
    <message>
        <source>Rate these sounds against {reference}. The hidden reference and two anchors, low-passed at 3.5 and 7 kHz, are added.</source>
        <translation>Beoordeel deze geluiden ten opzichte van {reference}. De verborgen referentie en twee ankers, laagdoorlaat op 3,5 en 7 kHz, worden toegevoegd.</translation>
    </message>
    <message>
        <source>This test has {count} clips. The first one:</source>
        <translation>Deze test heeft {count} clips. De eerste:</translation>
    </message>
    <message>
        <source>Clip {number}: {name} ({sounds})</source>
        <translation>Clip {number}: {name} ({sounds})</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Remove this clip from the test</source>
        <translation>Deze clip uit de test verwijderen</translation>
    </message>
    <message>
        <source>Remove clip {number}</source>
        <translation>Clip {number} verwijderen</translation>
    </message>
    <message>
        <source>Choose 1 to {most} sounds.</source>
        <translation>Kies 1 tot {most} geluiden.</translation>
    </message>
    <message>
        <source>The clip lasts {seconds:.0f} s, but ratings are reliable up to about 10 s. Mark a loop in the window with Shift and a drag, and rate only that.</source>
        <translation>De clip duurt {seconds:.0f} s, maar beoordelingen zijn betrouwbaar tot ongeveer 10 s. Markeer in het venster een loop met Shift en slepen, en beoordeel alleen die.</translation>
    </message>
    <message>
        <source>{start:.1f} to {end:.1f} s</source>
        <translation>{start:.1f} tot {end:.1f} s</translation>
    </message>
    <message>
        <source>First sound</source>
        <translation>Eerste geluid</translation>
    </message>
    <message>
        <source>First sound of the two to compare</source>
        <translation>Eerste van de twee te vergelijken geluiden</translation>
    </message>
    <message>
        <source>Second sound</source>
        <translation>Tweede geluid</translation>
    </message>
    <message>
        <source>Second sound of the two to compare</source>
        <translation>Tweede van de twee te vergelijken geluiden</translation>
    </message>
    <message>
        <source>Remove this pair from the test</source>
        <translation>Dit paar uit de test verwijderen</translation>
    </message>
    <message>
        <source>Add pair</source>
        <translation>Paar toevoegen</translation>
    </message>
    <message>
        <source>Compare one more pair in the same run, mixed with the others</source>
        <translation>Nog een paar in dezelfde sessie vergelijken, gemengd met de andere</translation>
    </message>
    <message>
        <source>Remove pair {number}</source>
        <translation>Paar {number} verwijderen</translation>
    </message>
    <message>
        <source>Choose two different sounds.</source>
        <translation>Kies twee verschillende geluiden.</translation>
    </message>
    <message>
        <source>Two pairs are the same. Remove one.</source>
        <translation>Twee paren zijn gelijk. Verwijder er een.</translation>
    </message>
    <message>
        <source>Excellent</source>
        <translation>Uitstekend</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Goed</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Redelijk</translation>
    </message>
    <message>
        <source>Poor</source>
        <translation>Matig</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>Slecht</translation>
    </message>
    <message>
        <source>Rating of sound {number}</source>
        <translation>Beoordeling van geluid {number}</translation>
    </message>
    <message>
        <source>Quality compared with the reference, 0 to 100 (↑ and ↓)</source>
        <translation>Kwaliteit vergeleken met de referentie, 0 tot 100 (↑ en ↓)</translation>
    </message>
    <message>
        <source>Optional comment, saved with the rating (C)</source>
        <translation>Vrijblijvende opmerking, opgeslagen bij de beoordeling (C)</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referentie</translation>
    </message>
    <message>
        <source>Sound {number}</source>
        <translation>Geluid {number}</translation>
    </message>
    <message>
        <source>playing</source>
        <translation>speelt</translation>
    </message>
    <message>
        <source>heard</source>
        <translation>gehoord</translation>
    </message>
    <message>
        <source>Comment on a sound</source>
        <translation>Opmerking over een geluid</translation>
    </message>
    <message>
        <source>Comment on sound {number}</source>
        <translation>Opmerking over geluid {number}</translation>
    </message>
    <message>
        <source>Saved in {folder}</source>
        <translation>Opgeslagen in {folder}</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Beoordelingen</translation>
    </message>
    <message>
        <source>Position and loop</source>
        <translation>Positie en loop</translation>
    </message>
    <message>
        <source>Click to move the cursor, drag to mark a loop, double-click to loop all</source>
        <translation>Klik om de cursor te verplaatsen, sleep om een loop te markeren, dubbelklik om alles te loopen</translation>
    </message>
    <message>
        <source>Lower all sounds to the loudness of the quietest, so that loudness reveals nothing</source>
        <translation>Alle geluiden verlagen tot de luidheid van het zachtste, zodat luidheid niets verraadt</translation>
    </message>
    <message>
        <source>Use only the part that is looped in the window</source>
        <translation>Alleen het deel gebruiken dat in het venster wordt geloopt</translation>
    </message>
    <message>
        <source>Write a folder with sounds and settings, from which another person can run the test</source>
        <translation>Een map met geluiden en instellingen schrijven waarmee iemand anders de test kan uitvoeren</translation>
    </message>
    <message>
        <source>Try the test: answers are shown at once and nothing is saved</source>
        <translation>De test uitproberen: antwoorden worden meteen getoond en er wordt niets opgeslagen</translation>
    </message>
    <message>
        <source>Who listens: saved with the result. May be left empty</source>
        <translation>Wie luistert: wordt bij het resultaat opgeslagen. Mag leeg blijven</translation>
    </message>
    <message>
        <source>Name (optional)</source>
        <translation>Naam (optioneel)</translation>
    </message>
    <message>
        <source>Match loudness</source>
        <translation>Luidheid gelijkmaken</translation>
    </message>
    <message>
        <source>Loop only</source>
        <translation>Alleen loop</translation>
    </message>
    <message>
        <source>Export test…</source>
        <translation>Test exporteren…</translation>
    </message>
    <message>
        <source>Start test</source>
        <translation>Test starten</translation>
    </message>
    <message>
        <source>Start the test (Enter)</source>
        <translation>De test starten (Enter)</translation>
    </message>
    <message>
        <source>The test was exported to {place}. Another person can run it from that folder.</source>
        <translation>De test is geëxporteerd naar {place}. Iemand anders kan hem vanuit die map uitvoeren.</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Bezig met voorbereiden…</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Nog eens</translation>
    </message>
    <message>
        <source>Run the same test once more</source>
        <translation>Dezelfde test nog een keer uitvoeren</translation>
    </message>
    <message>
        <source>All results…</source>
        <translation>Alle resultaten…</translation>
    </message>
    <message>
        <source>Close this test and show the results of all tests</source>
        <translation>Deze test sluiten en de resultaten van alle tests tonen</translation>
    </message>
    <message>
        <source>Export test to a folder</source>
        <translation>Test naar een map exporteren</translation>
    </message>
    <message>
        <source>continue the test</source>
        <translation>de test voortzetten</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Afspelen</translation>
    </message>
    <message>
        <source>Play, or stop (Space)</source>
        <translation>Afspelen of stoppen (spatie)</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Loop</translation>
    </message>
    <message>
        <source>Repeat the marked part, or play once (L)</source>
        <translation>Het gemarkeerde deel herhalen of één keer afspelen (L)</translation>
    </message>
    <message>
        <source>Loop all</source>
        <translation>Alles loopen</translation>
    </message>
    <message>
        <source>Repeat the whole clip (\)</source>
        <translation>De hele clip herhalen (\)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Loop {start} to {end}</source>
        <translation>Loop {start} tot {end}</translation>
    </message>
    <message>
        <source>Is X the same as A, or the same as B?</source>
        <translation>Is X hetzelfde als A, of als B?</translation>
    </message>
    <message>
        <source>Two of these are the same. Which one is different?</source>
        <translation>Twee hiervan zijn gelijk. Welke is anders?</translation>
    </message>
    <message>
        <source>X is A</source>
        <translation>X is A</translation>
    </message>
    <message>
        <source>X is B</source>
        <translation>X is B</translation>
    </message>
    <message>
        <source>1 is different</source>
        <translation>1 is anders</translation>
    </message>
    <message>
        <source>2 is different</source>
        <translation>2 is anders</translation>
    </message>
    <message>
        <source>3 is different</source>
        <translation>3 is anders</translation>
    </message>
    <message>
        <source>Keys: {slots} play, {answers} answer, Space plays or stops, Shift+← and Shift+→ move the cursor, [ and ] set the loop start and end, \ loops all, L loops or plays once, Esc ends.</source>
        <translation>Toetsen: {slots} spelen af, {answers} antwoorden, spatie speelt of stopt, Shift+← en Shift+→ verplaatsen de cursor, [ en ] zetten begin en einde van de loop, \ loopt alles, L loopt of speelt één keer, Esc beëindigt.</translation>
    </message>
    <message>
        <source>Play {slot} (key {slot})</source>
        <translation>{slot} afspelen (toets {slot})</translation>
    </message>
    <message>
        <source>Play {slot}</source>
        <translation>{slot} afspelen</translation>
    </message>
    <message>
        <source>Answer: {text} ({key})</source>
        <translation>Antwoord: {text} ({key})</translation>
    </message>
    <message>
        <source>Practice, trial {number}</source>
        <translation>Oefening, beurt {number}</translation>
    </message>
    <message>
        <source>Trial {number} of {planned}</source>
        <translation>Beurt {number} van {planned}</translation>
    </message>
    <message>
        <source>not heard yet</source>
        <translation>nog niet gehoord</translation>
    </message>
    <message>
        <source>✓ heard</source>
        <translation>✓ gehoord</translation>
    </message>
    <message>
        <source>Listen as often as you like, then answer.</source>
        <translation>Luister zo vaak u wilt en antwoord dan.</translation>
    </message>
    <message>
        <source>Listen to {names} before you answer.</source>
        <translation>Luister naar {names} voordat u antwoordt.</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} en {last}</translation>
    </message>
    <message>
        <source>Trials: {right} of {total} right</source>
        <translation>Beurten: {right} van {total} goed</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} en nog {count}</translation>
    </message>
    <message>
        <source>Could not read {path}: its mel profile is ambiguous. Open the file in the window and choose a profile.</source>
        <translation>{path} kon niet worden gelezen: het mel-profiel is niet eenduidig. Open het bestand in het venster en kies een profiel.</translation>
    </message>
    <message>
        <source>Could not read {path}: its profile {stated} is unknown. Choose another profile.</source>
        <translation>{path} kon niet worden gelezen: het profiel {stated} is onbekend. Kies een ander profiel.</translation>
    </message>
    <message>
        <source>{rate:g} kHz, {n_mels} bands from {f_min:g} to {f_max:g} Hz, hop {hop}; silence is {silence:.1f}, a full-scale tone {loudest:.1f}</source>
        <translation>{rate:g} kHz, {n_mels} banden van {f_min:g} tot {f_max:g} Hz, hop {hop}; stilte is {silence:.1f}, een toon op vol niveau {loudest:.1f}</translation>
    </message>
    <message>
        <source>Read the file with this profile</source>
        <translation>Het bestand met dit profiel lezen</translation>
    </message>
    <message>
        <source>Mel profile</source>
        <translation>Mel-profiel</translation>
    </message>
    <message>
        <source>Which profile does {name} have?</source>
        <translation>Welk profiel heeft {name}?</translation>
    </message>
    <message>
        <source>Close without opening the file (Esc)</source>
        <translation>Sluiten zonder het bestand te openen (Esc)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Open the file with the chosen profile (Enter)</source>
        <translation>Het bestand met het gekozen profiel openen (Enter)</translation>
    </message>
    <message>
        <source>matches the values in the file</source>
        <translation>past bij de waarden in het bestand</translation>
    </message>
    <message>
        <source>unlikely for these values</source>
        <translation>onwaarschijnlijk voor deze waarden</translation>
    </message>
    <message>
        <source>{name} (the voice&apos;s profile): {fit}</source>
        <translation>{name} (profiel van de stem): {fit}</translation>
    </message>
    <message>
        <source>A mel file does not say how it was made. Its values range from {low:.1f} to {high:.1f}; read with the wrong profile, it would give the wrong sound. The voice reads {voice}. A mel of another profile can be viewed, and rendered with a voice that reads it.</source>
        <translation>Aan een mel-bestand is niet te zien hoe het is gemaakt. De waarden lopen van {low:.1f} tot {high:.1f}; gelezen met het verkeerde profiel zou het verkeerde geluid ontstaan. De stem leest {voice}. Een mel met een ander profiel kan worden bekeken, en gerenderd met een stem die het leest.</translation>
    </message>
    <message>
        <source>Open {count} files, or render them in the queue?</source>
        <translation>{count} bestanden openen of in de wachtrij renderen?</translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>Naar wachtrij</translation>
    </message>
    <message>
        <source>Co&amp;mparison</source>
        <translation>&amp;Vergelijking</translation>
    </message>
    <message>
        <source>Frequency &amp;scale</source>
        <translation>&amp;Frequentieschaal</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Kleuren</translation>
    </message>
    <message>
        <source>&amp;Darkest level</source>
        <translation>&amp;Donkerste niveau</translation>
    </message>
    <message>
        <source>&amp;Brightest level</source>
        <translation>&amp;Helderste niveau</translation>
    </message>
    <message>
        <source>FF&amp;T size</source>
        <translation>FFT-&amp;grootte</translation>
    </message>
    <message>
        <source>FFT &amp;window</source>
        <translation>FF&amp;T-venster</translation>
    </message>
    <message>
        <source>Next comparison</source>
        <translation>Volgende vergelijking</translation>
    </message>
    <message>
        <source>Next frequency scale</source>
        <translation>Volgende frequentieschaal</translation>
    </message>
    <message>
        <source>Next colours</source>
        <translation>Volgende kleuren</translation>
    </message>
    <message>
        <source>Zoom in on &amp;low frequencies</source>
        <translation>Inzoomen op &amp;lage frequenties</translation>
    </message>
    <message>
        <source>Zoom out in frequency</source>
        <translation>Uitzoomen in frequentie</translation>
    </message>
    <message>
        <source>All frequencies</source>
        <translation>Alle frequenties</translation>
    </message>
    <message>
        <source>Inferno</source>
        <translation>Inferno</translation>
    </message>
    <message>
        <source>Magma</source>
        <translation>Magma</translation>
    </message>
    <message>
        <source>Viridis</source>
        <translation>Viridis</translation>
    </message>
    <message>
        <source>Cividis</source>
        <translation>Cividis</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grijs</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Lineair</translation>
    </message>
    <message>
        <source>Mel</source>
        <translation>Mel</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>Logaritmisch</translation>
    </message>
    <message>
        <source>Stacked</source>
        <translation>Onder elkaar</translation>
    </message>
    <message>
        <source>Overlaid</source>
        <translation>Over elkaar</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Verschil</translation>
    </message>
    <message>
        <source>Overview of the whole sound</source>
        <translation>Overzicht van het hele geluid</translation>
    </message>
    <message>
        <source>The whole sound. Drag the range in view or its edges, or click beside it (← and →)</source>
        <translation>Het hele geluid. Sleep het zichtbare bereik of de randen ervan, of klik ernaast (← en →)</translation>
    </message>
    <message>
        <source>Drag to give the waveform or the spectrogram more room</source>
        <translation>Sleep om de golfvorm of het spectrogram meer ruimte te geven</translation>
    </message>
    <message>
        <source>Cyan: original · red: take · grey: both</source>
        <translation>Cyaan: origineel · rood: take · grijs: beide</translation>
    </message>
    <message>
        <source>Take minus original</source>
        <translation>Take min origineel</translation>
    </message>
    <message>
        <source>Levels of the colours; choose them in View, Darkest level and Brightest level</source>
        <translation>Niveaus van de kleuren; kies ze in Beeld, Donkerste niveau en Helderste niveau</translation>
    </message>
    <message>
        <source>Level against the original: red is louder, blue is quieter</source>
        <translation>Niveau ten opzichte van het origineel: rood is luider, blauw is zachter</translation>
    </message>
    <message>
        <source>Gain that makes it as loud as the quietest sound</source>
        <translation>Versterking die het even luid maakt als het zachtste geluid</translation>
    </message>
    <message>
        <source>Play ({key})</source>
        <translation>Afspelen ({key})</translation>
    </message>
    <message>
        <source>Waveform and spectrogram: {title}</source>
        <translation>Golfvorm en spectrogram: {title}</translation>
    </message>
    <message>
        <source>−{level:.1f} dB</source>
        <translation>−{level:.1f} dB</translation>
    </message>
    <message>
        <source>0.0 dB</source>
        <translation>0,0 dB</translation>
    </message>
    <message>
        <source>{frequency:,.0f} Hz</source>
        <translation>{frequency:,.0f} Hz</translation>
    </message>
    <message>
        <source>Time axis</source>
        <translation>Tijdas</translation>
    </message>
    <message>
        <source>Click to move the cursor, drag to loop</source>
        <translation>Klik om de cursor te verplaatsen, sleep om te loopen</translation>
    </message>
    <message>
        <source>{level:.1f} dB</source>
        <translation>{level:.1f} dB</translation>
    </message>
    <message>
        <source>Hann</source>
        <translation>Hann</translation>
    </message>
    <message>
        <source>Hamming</source>
        <translation>Hamming</translation>
    </message>
    <message>
        <source>Blackman</source>
        <translation>Blackman</translation>
    </message>
    <message>
        <source>No playback: PortAudio is not installed. Install it (Debian, Ubuntu: sudo apt install libportaudio2) and start Gradwave again.</source>
        <translation>Geen weergave: PortAudio is niet geïnstalleerd. Installeer het (Debian, Ubuntu: sudo apt install libportaudio2) en start Gradwave opnieuw.</translation>
    </message>
    <message>
        <source>No playback: no output device was found ({reason}). Plug one in, or check the system&apos;s sound settings, and choose Refresh under Listen, Devices.</source>
        <translation>Geen weergave: er is geen uitvoerapparaat gevonden ({reason}). Sluit er een aan of controleer de geluidsinstellingen van het systeem, en kies Vernieuwen onder Luisteren, Apparaten.</translation>
    </message>
    <message>
        <source>Could not play: the output device refused ({reason}). Check that it is plugged in and that no other program is using it.</source>
        <translation>Afspelen mislukt: het uitvoerapparaat weigerde ({reason}). Controleer of het is aangesloten en of geen ander programma het gebruikt.</translation>
    </message>
    <message>
        <source>M&amp;atch loudness</source>
        <translation>L&amp;uidheid gelijkmaken</translation>
    </message>
    <message>
        <source>Go to &amp;start</source>
        <translation>Naar &amp;begin</translation>
    </message>
    <message>
        <source>Move cursor left</source>
        <translation>Cursor naar links</translation>
    </message>
    <message>
        <source>Move cursor right</source>
        <translation>Cursor naar rechts</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Inzoomen</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Uitzoomen</translation>
    </message>
    <message>
        <source>Zoom to loo&amp;p</source>
        <translation>&amp;Zoomen op loop</translation>
    </message>
    <message>
        <source>Zoom to &amp;fit</source>
        <translation>&amp;Alles passend</translation>
    </message>
    <message>
        <source>Scroll left</source>
        <translation>Naar links scrollen</translation>
    </message>
    <message>
        <source>Scroll right</source>
        <translation>Naar rechts scrollen</translation>
    </message>
    <message>
        <source>No playback: {error}</source>
        <translation>Geen weergave: {error}</translation>
    </message>
    <message>
        <source>The output device {device} keeps stopping. Choose another one under Listen, Devices.</source>
        <translation>Het uitvoerapparaat {device} valt steeds uit. Kies een ander onder Luisteren, Apparaten.</translation>
    </message>
    <message>
        <source>The output device {gone} was disconnected, so playback continues on {other}. To use it again, plug it in and choose it under Listen, Devices.</source>
        <translation>Het uitvoerapparaat {gone} is losgekoppeld, dus gaat het afspelen verder op {other}. Sluit het weer aan en kies het onder Luisteren, Apparaten om het opnieuw te gebruiken.</translation>
    </message>
    <message>
        <source>Output level</source>
        <translation>Uitgangsniveau</translation>
    </message>
    <message>
        <source>The output clipped: lower the volume. Click to reset.</source>
        <translation>De uitgang clipte: verlaag het volume. Klik om te wissen.</translation>
    </message>
    <message>
        <source>Output level, −60 to 0 dBFS</source>
        <translation>Uitgangsniveau, −60 tot 0 dBFS</translation>
    </message>
    <message>
        <source>clipped</source>
        <translation>clipt</translation>
    </message>
    <message>
        <source>Go to start (Home)</source>
        <translation>Naar begin (Home)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Afspelen (spatie)</translation>
    </message>
    <message>
        <source>Stop (Space)</source>
        <translation>Stop (spatie)</translation>
    </message>
    <message>
        <source>Loop the selection, or the visible part if there is none (L)</source>
        <translation>De selectie loopen, of het zichtbare deel als die er niet is (L)</translation>
    </message>
    <message>
        <source>Play all sounds as loud as the quietest (M)</source>
        <translation>Alle geluiden even luid als het zachtste afspelen (M)</translation>
    </message>
    <message>
        <source>Cursor position and length</source>
        <translation>Cursorpositie en lengte</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Uitzoomen (−)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Inzoomen (+)</translation>
    </message>
    <message>
        <source>Show the whole sound (0)</source>
        <translation>Het hele geluid tonen (0)</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Dempen</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Volume: {volume}</source>
        <translation>Volume: {volume}</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>stil</translation>
    </message>
    <message>
        <source>Could not autosave in {folder}: another window is using the folder. Save the project instead.</source>
        <translation>Automatisch opslaan in {folder} is niet gelukt: een ander venster gebruikt de map. Sla in plaats daarvan het project op.</translation>
    </message>
    <message>
        <source>autosave the project</source>
        <translation>het project automatisch opslaan</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Openen…</translation>
    </message>
    <message>
        <source>Open re&amp;cent</source>
        <translation>&amp;Recent openen</translation>
    </message>
    <message>
        <source>Open sa&amp;mple clip</source>
        <translation>&amp;Voorbeeldclip openen</translation>
    </message>
    <message>
        <source>Next so&amp;und</source>
        <translation>Volgend &amp;geluid</translation>
    </message>
    <message>
        <source>Pre&amp;vious sound</source>
        <translation>Vor&amp;ig geluid</translation>
    </message>
    <message>
        <source>Close sou&amp;nd</source>
        <translation>Geluid &amp;sluiten</translation>
    </message>
    <message>
        <source>&amp;Save project</source>
        <translation>&amp;Project opslaan</translation>
    </message>
    <message>
        <source>Save a&amp;ll</source>
        <translation>&amp;Alles opslaan</translation>
    </message>
    <message>
        <source>Save project &amp;as…</source>
        <translation>Pro&amp;ject opslaan als…</translation>
    </message>
    <message>
        <source>&amp;Undo {step}</source>
        <translation>&amp;Ongedaan maken: {step}</translation>
    </message>
    <message>
        <source>&amp;Redo {step}</source>
        <translation>O&amp;pnieuw: {step}</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;nnuleren</translation>
    </message>
    <message>
        <source>The recording of this project, {name}, was not found. Locate it to open the project.</source>
        <translation>De opname van dit project, {name}, is niet gevonden. Zoek haar op om het project te openen.</translation>
    </message>
    <message>
        <source>The recording {path} has changed since the project was saved. Use it anyway, or locate the original.</source>
        <translation>De opname {path} is gewijzigd sinds het project is opgeslagen. Gebruik haar toch, of zoek het origineel op.</translation>
    </message>
    <message>
        <source>Reading the takes</source>
        <translation>De takes worden gelezen</translation>
    </message>
    <message>
        <source>Gradwave closed unexpectedly, and an unsaved session of {moment} cannot be restored: {problem}</source>
        <translation>Gradwave is onverwacht afgesloten, en een niet-opgeslagen sessie van {moment} kan niet worden hersteld: {problem}</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) of it are in {folder}.</source>
        <translation>
            <numerusform>%n take ervan staat in {folder}.</numerusform>
            <numerusform>%n takes ervan staan in {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Gradwave closed unexpectedly. “{name}” can be restored as it was at {moment}.</source>
        <translation>Gradwave is onverwacht afgesloten. ‘{name}’ kan worden hersteld zoals het was om {moment}.</translation>
    </message>
    <message numerus="yes">
        <source>Gradwave closed unexpectedly. “{name}” with %n take(s) can be restored as it was at {moment}.</source>
        <translation>
            <numerusform>Gradwave is onverwacht afgesloten. ‘{name}’ met %n take kan worden hersteld zoals het was om {moment}.</numerusform>
            <numerusform>Gradwave is onverwacht afgesloten. ‘{name}’ met %n takes kan worden hersteld zoals het was om {moment}.</numerusform>
        </translation>
    </message>
    <message>
        <source>its file is missing.</source>
        <translation>het bestand ontbreekt.</translation>
    </message>
    <message>
        <source>look for unsaved sessions</source>
        <translation>niet-opgeslagen sessies zoeken</translation>
    </message>
    <message>
        <source>delete the unsaved session</source>
        <translation>de niet-opgeslagen sessie verwijderen</translation>
    </message>
    <message>
        <source>Could not read {path}: there is no such file. Check the name and the folder.</source>
        <translation>{path} kon niet worden gelezen: het bestand bestaat niet. Controleer de naam en de map.</translation>
    </message>
    <message>
        <source>Could not read {path}: it has {size:,} bytes, and a project has at most {most:,}. Choose a .gradwave file.</source>
        <translation>{path} kon niet worden gelezen: het heeft {size:,} bytes, en een project hoogstens {most:,}. Kies een .gradwave-bestand.</translation>
    </message>
    <message>
        <source>Could not read {path}: {reason}. Check the permissions of the folder.</source>
        <translation>{path} kon niet worden gelezen: {reason}. Controleer de rechten van de map.</translation>
    </message>
    <message>
        <source>Could not read {path}: it is not a Gradwave project. Choose a .gradwave file.</source>
        <translation>{path} kon niet worden gelezen: het is geen Gradwave-project. Kies een .gradwave-bestand.</translation>
    </message>
    <message>
        <source>Could not read {path}: it was saved by a newer version of Gradwave (format {version}; this version reads {own}). Update Gradwave to open it.</source>
        <translation>{path} kon niet worden gelezen: het is opgeslagen met een nieuwere versie van Gradwave (formaat {version}; deze versie leest {own}). Werk Gradwave bij om het te openen.</translation>
    </message>
    <message>
        <source>Could not read {path}: the project is damaged or was edited by another program ({problem}). Restore an earlier copy.</source>
        <translation>{path} kon niet worden gelezen: het project is beschadigd of bewerkt met een ander programma ({problem}). Zet een eerdere kopie terug.</translation>
    </message>
    <message>
        <source>voice</source>
        <translation>stem</translation>
    </message>
    <message>
        <source>iterations</source>
        <translation>iteraties</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>ruisschema</translation>
    </message>
    <message>
        <source>sampler</source>
        <translation>sampler</translation>
    </message>
    <message>
        <source>eta</source>
        <translation>eta</translation>
    </message>
    <message>
        <source>start</source>
        <translation>begin</translation>
    </message>
    <message>
        <source>strength</source>
        <translation>sterkte</translation>
    </message>
    <message>
        <source>dry wet</source>
        <translation>dry/wet</translation>
    </message>
    <message>
        <source>keep highs</source>
        <translation>hoog van origineel</translation>
    </message>
    <message>
        <source>match levels to the mel</source>
        <translation>niveaus aan het mel aanpassen</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>seed</translation>
    </message>
    <message>
        <source>edits</source>
        <translation>bewerkingen</translation>
    </message>
    <message>
        <source>close recording</source>
        <translation>opname sluiten</translation>
    </message>
    <message>
        <source>open {name}</source>
        <translation>{name} openen</translation>
    </message>
    <message>
        <source>add {edit}</source>
        <translation>{edit} toevoegen</translation>
    </message>
    <message>
        <source>remove edit</source>
        <translation>bewerking verwijderen</translation>
    </message>
    <message>
        <source>change {setting}</source>
        <translation>{setting} wijzigen</translation>
    </message>
    <message>
        <source>render {name}</source>
        <translation>{name} renderen</translation>
    </message>
    <message>
        <source>delete {name}</source>
        <translation>{name} verwijderen</translation>
    </message>
    <message>
        <source>rename {name}</source>
        <translation>{name} hernoemen</translation>
    </message>
    <message>
        <source>star {name}</source>
        <translation>ster voor {name}</translation>
    </message>
    <message>
        <source>unstar {name}</source>
        <translation>geen ster voor {name}</translation>
    </message>
    <message>
        <source>Could not read {path}: there is no such file. Copy the .takes folder together with the project.</source>
        <translation>{path} kon niet worden gelezen: het bestand bestaat niet. Kopieer de .takes-map samen met het project.</translation>
    </message>
    <message>
        <source>Could not read {path}: it is damaged (its size has changed). Restore it from a backup.</source>
        <translation>{path} kon niet worden gelezen: het is beschadigd (de grootte is veranderd). Zet het terug uit een back-up.</translation>
    </message>
    <message>
        <source>Could not read {path}: it is damaged (its checksum differs). Restore it from a backup.</source>
        <translation>{path} kon niet worden gelezen: het is beschadigd (de controlesom wijkt af). Zet het terug uit een back-up.</translation>
    </message>
    <message>
        <source>Open recordings, mel spectrograms or projects</source>
        <translation>Opnamen, mel-spectrogrammen of projecten openen</translation>
    </message>
    <message>
        <source>Sounds, mels and projects ({patterns});;All files (*)</source>
        <translation>Geluiden, mels en projecten ({patterns});;Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Gradwave projects</source>
        <translation>Gradwave-projecten</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>Project opslaan</translation>
    </message>
    <message>
        <source>Where is “{name}”?</source>
        <translation>Waar is ‘{name}’?</translation>
    </message>
    <message>
        <source>The recording of this project was moved or deleted. It is neither in its old folder nor beside the project. Locate it to open the project.</source>
        <translation>De opname van dit project is verplaatst of verwijderd. Ze staat niet in de oude map en niet naast het project. Zoek haar op om het project te openen.</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>Opzoeken…</translation>
    </message>
    <message>
        <source>“{name}” has changed</source>
        <translation>‘{name}’ is gewijzigd</translation>
    </message>
    <message>
        <source>The recording was changed after the project was saved, so the takes may not belong to it. Use it anyway, or locate the original.</source>
        <translation>De opname is gewijzigd nadat het project was opgeslagen, dus horen de takes er misschien niet bij. Gebruik haar toch, of zoek het origineel op.</translation>
    </message>
    <message>
        <source>Use anyway</source>
        <translation>Toch gebruiken</translation>
    </message>
    <message>
        <source>{name} (*{suffix});;All files (*)</source>
        <translation>{name} (*{suffix});;Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Locate {name}</source>
        <translation>{name} opzoeken</translation>
    </message>
    <message>
        <source>&amp;Clear list</source>
        <translation>&amp;Lijst wissen</translation>
    </message>
    <message>
        <source>Unsaved session</source>
        <translation>Niet-opgeslagen sessie</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Herstellen</translation>
    </message>
    <message>
        <source>Open the session; it stays unsaved until you save it.</source>
        <translation>De sessie openen; ze blijft niet-opgeslagen tot u haar opslaat.</translation>
    </message>
    <message>
        <source>Show the takes of the session in the file manager.</source>
        <translation>De takes van de sessie in bestandsbeheer tonen.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Keep the session and ask again at the next start.</source>
        <translation>De sessie bewaren en bij de volgende start weer vragen.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Delete the session permanently.</source>
        <translation>De sessie definitief verwijderen.</translation>
    </message>
    <message>
        <source>A render is running. Stop it and open another sound?</source>
        <translation>Er loopt een render. Stoppen en een ander geluid openen?</translation>
    </message>
    <message>
        <source>Its progress will be lost.</source>
        <translation>De voortgang gaat verloren.</translation>
    </message>
    <message>
        <source>Stop and open</source>
        <translation>Stoppen en openen</translation>
    </message>
    <message>
        <source>Keep rendering</source>
        <translation>Doorgaan met renderen</translation>
    </message>
    <message>
        <source>Open sounds</source>
        <translation>Geopende geluiden</translation>
    </message>
    <message>
        <source>Scroll through the tabs</source>
        <translation>Door de tabbladen bladeren</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) (Ctrl+Tab shows the next sound)</source>
        <translation>
            <numerusform>%n take (Ctrl+Tab toont het volgende geluid)</numerusform>
            <numerusform>%n takes (Ctrl+Tab toont het volgende geluid)</numerusform>
        </translation>
    </message>
    <message>
        <source>Close {name}</source>
        <translation>{name} sluiten</translation>
    </message>
    <message>
        <source>Close {name} (Ctrl+W)</source>
        <translation>{name} sluiten (Ctrl+W)</translation>
    </message>
    <message>
        <source>Save “{name}” first?</source>
        <translation>‘{name}’ eerst opslaan?</translation>
    </message>
    <message>
        <source>Save {count} sounds first?</source>
        <translation>{count} geluiden eerst opslaan?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>Alles opslaan</translation>
    </message>
    <message>
        <source>Don&apos;t save</source>
        <translation>Niet opslaan</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>en nog {count}</translation>
    </message>
    <message>
        <source>unsaved changes</source>
        <translation>niet-opgeslagen wijzigingen</translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved take(s)</source>
        <translation>
            <numerusform>%n niet-opgeslagen take</numerusform>
            <numerusform>%n niet-opgeslagen takes</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Queue…</source>
        <translation>&amp;Wachtrij…</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Bezig met starten</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Bezig met lezen</translation>
    </message>
    <message>
        <source>Could not read {path}: there is no such file. Check whether it was moved.</source>
        <translation>{path} kon niet worden gelezen: het bestand bestaat niet. Controleer of het is verplaatst.</translation>
    </message>
    <message numerus="yes">
        <source>Queue finished: %n file(s) rendered</source>
        <translation>
            <numerusform>Wachtrij klaar: %n bestand gerenderd</numerusform>
            <numerusform>Wachtrij klaar: %n bestanden gerenderd</numerusform>
        </translation>
    </message>
    <message>
        <source>{summary}, {failed} failed.</source>
        <translation>{summary}, {failed} mislukt.</translation>
    </message>
    <message>
        <source>look for files</source>
        <translation>bestanden zoeken</translation>
    </message>
    <message>
        <source>add files to the queue</source>
        <translation>bestanden aan de wachtrij toevoegen</translation>
    </message>
    <message>
        <source>{names} not added to the queue. Choose a voice and add them again.</source>
        <translation>{names} niet aan de wachtrij toegevoegd. Kies een stem en voeg ze opnieuw toe.</translation>
    </message>
    <message>
        <source>Drop recordings, mel files or folders here, or add them. They are rendered one after another.</source>
        <translation>Sleep opnamen, mel-bestanden of mappen hierheen, of voeg ze toe. Ze worden na elkaar gerenderd.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Wachtrij</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Bestanden toevoegen…</translation>
    </message>
    <message>
        <source>Recordings or mel files</source>
        <translation>Opnamen of mel-bestanden</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Map toevoegen…</translation>
    </message>
    <message>
        <source>All recordings and mel files in it and its subfolders</source>
        <translation>Alle opnamen en mel-bestanden in de map en de submappen</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>Uitvoermap</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Wijzigen…</translation>
    </message>
    <message>
        <source>Write all renders to one folder</source>
        <translation>Alle renders naar één map schrijven</translation>
    </message>
    <message>
        <source>Beside each file</source>
        <translation>Naast elk bestand</translation>
    </message>
    <message>
        <source>Write to a folder {folder} beside each file</source>
        <translation>Naar een map {folder} naast elk bestand schrijven</translation>
    </message>
    <message>
        <source>Cancel the selected files (Del)</source>
        <translation>De geselecteerde bestanden annuleren (Del)</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Render the selected files again</source>
        <translation>De geselecteerde bestanden opnieuw renderen</translation>
    </message>
    <message>
        <source>Open the render in the default player</source>
        <translation>De render in de standaardspeler openen</translation>
    </message>
    <message>
        <source>Open the folder of the render</source>
        <translation>De map van de render openen</translation>
    </message>
    <message>
        <source>Copy what a bug report needs: error, settings and versions</source>
        <translation>Kopiëren wat een foutmelding nodig heeft: fout, instellingen en versies</translation>
    </message>
    <message>
        <source>Progress of the queue</source>
        <translation>Voortgang van de wachtrij</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pauzeren</translation>
    </message>
    <message>
        <source>Pause at the next step (Ctrl+P)</source>
        <translation>Pauzeren bij de volgende stap (Ctrl+P)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Render the files (Ctrl+P)</source>
        <translation>De bestanden renderen (Ctrl+P)</translation>
    </message>
    <message>
        <source>Start</source>
        <comment>button</comment>
        <translation>Start</translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation>Alles annuleren</translation>
    </message>
    <message>
        <source>Cancel all files that are not finished</source>
        <translation>Alle bestanden annuleren die niet klaar zijn</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>Mislukte opnieuw</translation>
    </message>
    <message>
        <source>Render all failed files again</source>
        <translation>Alle mislukte bestanden opnieuw renderen</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>Voltooide wissen</translation>
    </message>
    <message>
        <source>Remove finished files from the list; files on disk stay</source>
        <translation>Voltooide bestanden uit de lijst verwijderen; de bestanden zelf blijven</translation>
    </message>
    <message>
        <source>Renders are written in a folder “{folder}” beside each file</source>
        <translation>Renders komen in een map ‘{folder}’ naast elk bestand</translation>
    </message>
    <message>
        <source>Renders are written to {folder}</source>
        <translation>Renders komen in {folder}</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Hervatten</translation>
    </message>
    <message>
        <source>Add files to the queue</source>
        <translation>Bestanden aan de wachtrij toevoegen</translation>
    </message>
    <message>
        <source>Add a folder to the queue</source>
        <translation>Een map aan de wachtrij toevoegen</translation>
    </message>
    <message>
        <source>Choose output folder</source>
        <translation>Uitvoermap kiezen</translation>
    </message>
    <message>
        <source>Looking for files…</source>
        <translation>Bestanden worden gezocht…</translation>
    </message>
    <message>
        <source>The queue is empty.</source>
        <translation>De wachtrij is leeg.</translation>
    </message>
    <message>
        <source>{done} of {total} done</source>
        <translation>{done} van {total} klaar</translation>
    </message>
    <message>
        <source>{failed} failed</source>
        <translation>{failed} mislukt</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) ready. Press Start.</source>
        <translation>
            <numerusform>%n bestand staat klaar. Klik op Start.</numerusform>
            <numerusform>%n bestanden staan klaar. Klik op Start.</numerusform>
        </translation>
    </message>
    <message>
        <source>paused</source>
        <translation>gepauzeerd</translation>
    </message>
    <message>
        <source>waiting for the render in the window</source>
        <translation>wacht op de render in het venster</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Lengte</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
    <message>
        <source>Files in the queue</source>
        <translation>Bestanden in de wachtrij</translation>
    </message>
    <message>
        <source>Select files to cancel or retry; Enter opens a render</source>
        <translation>Selecteer bestanden om ze te annuleren of opnieuw te proberen; Enter opent een render</translation>
    </message>
    <message>
        <source>Stopping after this step…</source>
        <translation>Stopt na deze stap…</translation>
    </message>
    <message>
        <source>Failed: {why}</source>
        <translation>Mislukt: {why}</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Geannuleerd</translation>
    </message>
    <message>
        <source>No voice is installed, so nothing can be rendered. Drop a voice&apos;s .safetensors file here, or choose one under Voice, From a file.</source>
        <translation>Er is geen stem geïnstalleerd, dus kan er niets worden gerenderd. Sleep het .safetensors-bestand van een stem hierheen, of kies er een onder Stem, Uit bestand.</translation>
    </message>
    <message>
        <source>No voice is chosen, so nothing can be rendered. Choose one under Voice.</source>
        <translation>Er is geen stem gekozen, dus kan er niets worden gerenderd. Kies er een onder Stem.</translation>
    </message>
    <message>
        <source>find the voices</source>
        <translation>de stemmen vinden</translation>
    </message>
    <message>
        <source>The voice {voice} could not be loaded, so nothing can be rendered. Choose another one under Voice.</source>
        <translation>De stem {voice} kon niet worden geladen, dus kan er niets worden gerenderd. Kies een andere onder Stem.</translation>
    </message>
    <message>
        <source>load the voice</source>
        <translation>de stem laden</translation>
    </message>
    <message>
        <source>read the schedule</source>
        <translation>het ruisschema lezen</translation>
    </message>
    <message>
        <source>&amp;Sweep: {counts}</source>
        <translation>&amp;Sweep: {counts}</translation>
    </message>
    <message>
        <source>Sweep chos&amp;en voice</source>
        <translation>Sweep &amp;met gekozen stem</translation>
    </message>
    <message>
        <source>Sweep cou&amp;nts…</source>
        <translation>Sweep-&amp;aantallen…</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wacht</translation>
    </message>
    <message>
        <source>Waiting for the rest of the file</source>
        <translation>Wacht op de rest van het bestand</translation>
    </message>
    <message>
        <source>Memory ran out, so it was rendered in pieces of {seconds:.2g} s, which sound the same.</source>
        <translation>Het geheugen raakte vol, daarom is er gerenderd in stukken van {seconds:.2g} s, die hetzelfde klinken.</translation>
    </message>
    <message>
        <source>The sweep uses the voice {voice}, in which iterations can be heard. To sweep the chosen voice, choose Render, Sweep chosen voice.</source>
        <translation>De sweep gebruikt de stem {voice}, waarin iteraties hoorbaar zijn. Kies Renderen, Sweep met gekozen stem voor een sweep met de gekozen stem.</translation>
    </message>
    <message>
        <source>Could not render the selection: there is no whole sound of this length to insert it into. Render the whole sound first, and choose that take.</source>
        <translation>De selectie kon niet worden gerenderd: er is geen heel geluid van deze lengte om haar in te voegen. Render eerst het hele geluid en kies die take.</translation>
    </message>
    <message>
        <source>open the file</source>
        <translation>het bestand openen</translation>
    </message>
    <message>
        <source>export the take</source>
        <translation>de take exporteren</translation>
    </message>
    <message>
        <source>render</source>
        <translation>renderen</translation>
    </message>
    <message>
        <source>Rendered in {time}.</source>
        <translation>Gerenderd in {time}.</translation>
    </message>
    <message>
        <source>find a voice</source>
        <translation>een stem vinden</translation>
    </message>
    <message>
        <source>The recording reaches {reached}, and the voice {voice} renders up to {top}. Turn on Keep original highs to keep the rest.</source>
        <translation>De opname reikt tot {reached}, en de stem {voice} rendert tot {top}. Zet Hoog van origineel behouden aan om de rest te behouden.</translation>
    </message>
    <message>
        <source>Chose the voice {voice}, which renders such mels.</source>
        <translation>De stem {voice} is gekozen, die zulke mels rendert.</translation>
    </message>
    <message>
        <source>Chose the voice {voice} again.</source>
        <translation>De stem {voice} is weer gekozen.</translation>
    </message>
    <message>
        <source>Chose the voice {voice}, as the recording reaches {reached} and the voice {own} renders up to {top}.</source>
        <translation>De stem {voice} is gekozen, omdat de opname tot {reached} reikt en de stem {own} tot {top} rendert.</translation>
    </message>
    <message>
        <source>{frequency:.0f} kHz</source>
        <translation>{frequency:.0f} kHz</translation>
    </message>
    <message>
        <source>These settings were rendered before: now with seed {seed}.</source>
        <translation>Met deze instellingen is al gerenderd: nu met seed {seed}.</translation>
    </message>
    <message>
        <source>The render starts as soon as the sound and the voice are loaded.</source>
        <translation>De render begint zodra het geluid en de stem zijn geladen.</translation>
    </message>
    <message>
        <source>render the selection</source>
        <translation>de selectie renderen</translation>
    </message>
    <message>
        <source>The render was cancelled.</source>
        <translation>De render is geannuleerd.</translation>
    </message>
    <message>
        <source>{name} of {voice}</source>
        <translation>{name} van {voice}</translation>
    </message>
    <message>
        <source>It was kept from an earlier start.</source>
        <translation>Hij is bewaard van een eerdere start.</translation>
    </message>
    <message>
        <source>Write numbers of iterations with commas between them, such as 3, 6, 12.</source>
        <translation>Schrijf aantallen iteraties met komma&apos;s ertussen, zoals 3, 6, 12.</translation>
    </message>
    <message>
        <source>A number of iterations lies between 1 and {most}.</source>
        <translation>Een aantal iteraties ligt tussen 1 en {most}.</translation>
    </message>
    <message>
        <source>A sweep has at most {most} takes.</source>
        <translation>Een sweep heeft hoogstens {most} takes.</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Snel</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Evenwichtig</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoog</translation>
    </message>
    <message>
        <source>for trying things out</source>
        <translation>om dingen uit te proberen</translation>
    </message>
    <message>
        <source>more detail, takes a few times as long</source>
        <translation>meer detail, duurt enkele keren zo lang</translation>
    </message>
    <message>
        <source>for final results</source>
        <translation>voor eindresultaten</translation>
    </message>
    <message>
        <source>all training steps; slow</source>
        <translation>alle stappen van de training; traag</translation>
    </message>
    <message>
        <source>{name}: {count} iterations</source>
        <translation>{name}: {count} iteraties</translation>
    </message>
    <message>
        <source>{count} iterations: {meaning}</source>
        <translation>{count} iteraties: {meaning}</translation>
    </message>
    <message>
        <source>Iterations, on a log scale</source>
        <translation>Iteraties, op een logaritmische schaal</translation>
    </message>
    <message>
        <source>More iterations take longer and leave less noise</source>
        <translation>Meer iteraties duren langer en laten minder ruis over</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>Iteraties</translation>
    </message>
    <message>
        <source>Number of steps from noise to sound, 1 to {most}</source>
        <translation>Aantal stappen van ruis naar geluid, 1 tot {most}</translation>
    </message>
    <message>
        <source>Voices (*{suffix});;All files (*)</source>
        <translation>Stemmen (*{suffix});;Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Schedules (*.json *.txt *.npy);;All files (*)</source>
        <translation>Ruisschema&apos;s (*.json *.txt *.npy);;Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stem</translation>
    </message>
    <message>
        <source>The voice that renders; choose Render, Voices for details</source>
        <translation>De stem die rendert; kies Renderen, Stemmen voor details</translation>
    </message>
    <message>
        <source>Progress of the render</source>
        <translation>Voortgang van de render</translation>
    </message>
    <message>
        <source>Render</source>
        <translation>Renderen</translation>
    </message>
    <message>
        <source>Render the sound with these settings (Ctrl+R)</source>
        <translation>Het geluid met deze instellingen renderen (Ctrl+R)</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Sweep</translation>
    </message>
    <message>
        <source>Choose the counts of the sweep</source>
        <translation>De aantallen van de sweep kiezen</translation>
    </message>
    <message>
        <source>Cancel the render at its next step (Esc)</source>
        <translation>De render bij de volgende stap annuleren (Esc)</translation>
    </message>
    <message>
        <source>Render one take each with {counts} iterations (Ctrl+Shift+R)</source>
        <translation>Telkens één take renderen met {counts} iteraties (Ctrl+Shift+R)</translation>
    </message>
    <message>
        <source>Pages of the panel</source>
        <translation>Pagina&apos;s van het paneel</translation>
    </message>
    <message>
        <source>Choose a voice</source>
        <translation>Stem kiezen</translation>
    </message>
    <message>
        <source>Choose a schedule</source>
        <translation>Ruisschema kiezen</translation>
    </message>
    <message>
        <source>Looking for voices…</source>
        <translation>Stemmen worden gezocht…</translation>
    </message>
    <message>
        <source>No voice</source>
        <translation>Geen stem</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Bezig met laden…</translation>
    </message>
    <message>
        <source>{rate:g} kHz · {credit}</source>
        <translation>{rate:g} kHz · {credit}</translation>
    </message>
    <message>
        <source>No estimate yet: it appears after the first render.</source>
        <translation>Nog geen schatting: ze verschijnt na de eerste render.</translation>
    </message>
    <message>
        <source>About {time} on {device}</source>
        <translation>Ongeveer {time} op {device}</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s): unchanged</source>
        <translation>
            <numerusform>%n stap: ongewijzigd</numerusform>
            <numerusform>%n stappen: ongewijzigd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s), from noise level {level:.3f}</source>
        <translation>
            <numerusform>%n stap, vanaf ruisniveau {level:.3f}</numerusform>
            <numerusform>%n stappen, vanaf ruisniveau {level:.3f}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n step(s), from noise level {level:.3f}</source>
        <translation>
            <numerusform>{done} van %n stap, vanaf ruisniveau {level:.3f}</numerusform>
            <numerusform>{done} van %n stappen, vanaf ruisniveau {level:.3f}</numerusform>
        </translation>
    </message>
    <message>
        <source>Take {number} of {count}</source>
        <translation>Take {number} van {count}</translation>
    </message>
    <message>
        <source>, of which the first {left_out} are skipped</source>
        <translation>, waarvan de eerste {left_out} worden overgeslagen</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) from noise level {first:.3f} to {last:.3f}{skipped}; 0 is noise, 1 is sound</source>
        <translation>
            <numerusform>%n stap van ruisniveau {first:.3f} tot {last:.3f}{skipped}; 0 is ruis, 1 is geluid</numerusform>
            <numerusform>%n stappen van ruisniveau {first:.3f} tot {last:.3f}{skipped}; 0 is ruis, 1 is geluid</numerusform>
        </translation>
    </message>
    <message>
        <source>Noise level over the steps</source>
        <translation>Ruisniveau over de stappen</translation>
    </message>
    <message>
        <source>Noise level over the steps: {words}</source>
        <translation>Ruisniveau over de stappen: {words}</translation>
    </message>
    <message>
        <source>noise → sound</source>
        <translation>ruis → geluid</translation>
    </message>
    <message>
        <source>Sweep counts</source>
        <translation>Sweep-aantallen</translation>
    </message>
    <message>
        <source>Iteration counts</source>
        <translation>Aantallen iteraties</translation>
    </message>
    <message>
        <source>Numbers of iterations, with commas between them</source>
        <translation>Aantallen iteraties, met komma&apos;s ertussen</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standaard</translation>
    </message>
    <message>
        <source>Return to the counts of a new installation</source>
        <translation>Terug naar de aantallen van een nieuwe installatie</translation>
    </message>
    <message>
        <source>Discard changes to the counts (Esc)</source>
        <translation>Wijzigingen van de aantallen verwerpen (Esc)</translation>
    </message>
    <message>
        <source>Use these counts (Enter)</source>
        <translation>Deze aantallen gebruiken (Enter)</translation>
    </message>
    <message>
        <source>A sweep renders a take with each of these:</source>
        <translation>Een sweep rendert een take met elk hiervan:</translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation>&amp;Verplaatsen</translation>
    </message>
    <message>
        <source>&amp;Warp time</source>
        <translation>&amp;Tijd warpen</translation>
    </message>
    <message>
        <source>Select time &amp;range</source>
        <translation>Tijdbereik &amp;selecteren</translation>
    </message>
    <message>
        <source>Select frequency &amp;band</source>
        <translation>&amp;Frequentieband selecteren</translation>
    </message>
    <message>
        <source>Select bo&amp;x</source>
        <translation>&amp;Rechthoek selecteren</translation>
    </message>
    <message>
        <source>Select with &amp;lasso</source>
        <translation>&amp;Met lasso selecteren</translation>
    </message>
    <message>
        <source>Bru&amp;sh</source>
        <translation>&amp;Penseel</translation>
    </message>
    <message>
        <source>&amp;Pencil</source>
        <translation>P&amp;otlood</translation>
    </message>
    <message>
        <source>Painting &amp;tool</source>
        <translation>&amp;Schildergereedschap</translation>
    </message>
    <message>
        <source>Edit the &amp;mel</source>
        <translation>&amp;Mel bewerken</translation>
    </message>
    <message>
        <source>Paint with the ke&amp;yboard</source>
        <translation>Schilderen met &amp;het toetsenbord</translation>
    </message>
    <message>
        <source>&amp;Apply effect to selection</source>
        <translation>&amp;Effect op selectie toepassen</translation>
    </message>
    <message>
        <source>Render se&amp;lection</source>
        <translation>S&amp;electie renderen</translation>
    </message>
    <message>
        <source>&amp;Preview edits</source>
        <translation>&amp;Bewerkingen voorbeluisteren</translation>
    </message>
    <message>
        <source>V&amp;ariations: 8 seeds</source>
        <translation>&amp;Variaties: 8 seeds</translation>
    </message>
    <message>
        <source>Variation &amp;grid…</source>
        <translation>Ras&amp;ter van variaties…</translation>
    </message>
    <message>
        <source>&amp;Keep starred variations</source>
        <translation>Variaties &amp;met ster behouden</translation>
    </message>
    <message>
        <source>L&amp;oad edits…</source>
        <translation>Bewerkingen &amp;laden…</translation>
    </message>
    <message>
        <source>Save e&amp;dits…</source>
        <translation>Be&amp;werkingen opslaan…</translation>
    </message>
    <message>
        <source>Remo&amp;ve all edits</source>
        <translation>&amp;Alle bewerkingen verwijderen</translation>
    </message>
    <message>
        <source>Play next ta&amp;ke</source>
        <translation>Vol&amp;gende take afspelen</translation>
    </message>
    <message>
        <source>Play pre&amp;vious take</source>
        <translation>Vo&amp;rige take afspelen</translation>
    </message>
    <message>
        <source>Star the take</source>
        <translation>Ster voor de take</translation>
    </message>
    <message>
        <source>There is no sound on the clipboard.</source>
        <translation>Er staat geen geluid op het klembord.</translation>
    </message>
    <message>
        <source>copy the audio</source>
        <translation>de audio kopiëren</translation>
    </message>
    <message>
        <source>&amp;Copy take as audio</source>
        <translation>&amp;Take als audio kopiëren</translation>
    </message>
    <message>
        <source>Copy se&amp;lection as audio</source>
        <translation>Selectie als audio &amp;kopiëren</translation>
    </message>
    <message>
        <source>Paste aud&amp;io</source>
        <translation>A&amp;udio plakken</translation>
    </message>
    <message>
        <source>Add mar&amp;ker…</source>
        <translation>Ma&amp;rkering toevoegen…</translation>
    </message>
    <message>
        <source>Read la&amp;bels…</source>
        <translation>Labels le&amp;zen…</translation>
    </message>
    <message>
        <source>&amp;Write labels…</source>
        <translation>Labels s&amp;chrijven…</translation>
    </message>
    <message>
        <source>Remove mark&amp;ers</source>
        <translation>Marker&amp;ingen verwijderen</translation>
    </message>
    <message>
        <source>Saved the edits to {path}</source>
        <translation>Bewerkingen opgeslagen in {path}</translation>
    </message>
    <message>
        <source>edit the mel</source>
        <translation>de mel bewerken</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>Stretch</translation>
    </message>
    <message>
        <source>Pitch</source>
        <translation>Toonhoogte</translation>
    </message>
    <message>
        <source>Formants</source>
        <translation>Formanten</translation>
    </message>
    <message>
        <source>Intonation</source>
        <translation>Intonatie</translation>
    </message>
    <message>
        <source>Morph</source>
        <translation>Morph</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Gain</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Vullen</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Bevriezen</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Vervagen</translation>
    </message>
    <message>
        <source>Sharpen</source>
        <translation>Verscherpen</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Gate</translation>
    </message>
    <message>
        <source>Tilt</source>
        <translation>Tilt</translation>
    </message>
    <message>
        <source>Harmonics</source>
        <translation>Boventonen</translation>
    </message>
    <message>
        <source>time</source>
        <translation>tijd</translation>
    </message>
    <message>
        <source>frequency</source>
        <translation>frequentie</translation>
    </message>
    <message>
        <source>Along</source>
        <translation>Langs</translation>
    </message>
    <message>
        <source>Anchors</source>
        <translation>Ankers</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Bij</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>Banden</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Aantal</translation>
    </message>
    <message>
        <source>Decibels</source>
        <translation>Decibel</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Factor</translation>
    </message>
    <message>
        <source>Highest pitch</source>
        <translation>Hoogste toonhoogte</translation>
    </message>
    <message>
        <source>Keep formants</source>
        <translation>Formanten behouden</translation>
    </message>
    <message>
        <source>Knee</source>
        <translation>Knie</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Pivot</source>
        <translation>Draaipunt</translation>
    </message>
    <message>
        <source>Reduction</source>
        <translation>Reductie</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Seconden</translation>
    </message>
    <message>
        <source>Semitones</source>
        <translation>Halve tonen</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Drempel</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Naar</translation>
    </message>
    <message>
        <source>{start:.2f}–{end:.2f} s</source>
        <translation>{start:.2f}–{end:.2f} s</translation>
    </message>
    <message>
        <source>{low:.0f}–{high:.0f} Hz</source>
        <translation>{low:.0f}–{high:.0f} Hz</translation>
    </message>
    <message>
        <source>brush</source>
        <translation>penseel</translation>
    </message>
    <message>
        <source>lasso</source>
        <translation>lasso</translation>
    </message>
    <message>
        <source>dab</source>
        <translation>stip</translation>
    </message>
    <message>
        <source>curve</source>
        <translation>curve</translation>
    </message>
    <message numerus="yes">
        <source>curve of %n point(s)</source>
        <translation>
            <numerusform>curve van %n punt</numerusform>
            <numerusform>curve van %n punten</numerusform>
        </translation>
    </message>
    <message>
        <source>read the labels</source>
        <translation>de labels lezen</translation>
    </message>
    <message>
        <source>write the labels</source>
        <translation>de labels schrijven</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n label(s) to {path}</source>
        <translation>
            <numerusform>%n label opgeslagen in {path}</numerusform>
            <numerusform>%n labels opgeslagen in {path}</numerusform>
        </translation>
    </message>
    <message>
        <source>Fill from both sides</source>
        <translation>Vullen van beide kanten</translation>
    </message>
    <message>
        <source>Fill from above and below</source>
        <translation>Vullen van boven en onder</translation>
    </message>
    <message>
        <source>Blur in time</source>
        <translation>Vervagen in de tijd</translation>
    </message>
    <message>
        <source>Blur in frequency</source>
        <translation>Vervagen in frequentie</translation>
    </message>
    <message>
        <source>Sharpen in time</source>
        <translation>Verscherpen in de tijd</translation>
    </message>
    <message>
        <source>Sharpen in frequency</source>
        <translation>Verscherpen in frequentie</translation>
    </message>
    <message>
        <source>Freeze the frame at the cursor</source>
        <translation>Het frame bij de cursor bevriezen</translation>
    </message>
    <message>
        <source>The grid has {size} variations. Choose values that give 1 to {most}.</source>
        <translation>Het raster heeft {size} variaties. Kies waarden die 1 tot {most} geven.</translation>
    </message>
    <message>
        <source>Curve of the value</source>
        <translation>Curve van de waarde</translation>
    </message>
    <message numerus="yes">
        <source>A curve of %n point(s)</source>
        <translation>
            <numerusform>Een curve van %n punt</numerusform>
            <numerusform>Een curve van %n punten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n punt</numerusform>
            <numerusform>%n punten</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>Audacity labels (*.txt);;All files (*)</source>
        <translation>Audacity-labels (*.txt);;Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Add marker</source>
        <translation>Markering toevoegen</translation>
    </message>
    <message>
        <source>Label:</source>
        <translation>Label:</translation>
    </message>
    <message>
        <source>Read labels</source>
        <translation>Labels lezen</translation>
    </message>
    <message>
        <source>Write labels</source>
        <translation>Labels schrijven</translation>
    </message>
    <message>
        <source>Audacity labels</source>
        <translation>Audacity-labels</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Bewegen</translation>
    </message>
    <message>
        <source>Scroll by dragging; a click moves the cursor, Shift and drag loops</source>
        <translation>Slepen scrollt; een klik verplaatst de cursor, Shift en slepen loopt</translation>
    </message>
    <message>
        <source>Warp</source>
        <translation>Warp</translation>
    </message>
    <message>
        <source>Drag a point to another time; the mel between anchors is stretched</source>
        <translation>Een punt naar een andere tijd slepen; de mel tussen de ankers wordt gerekt</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Select a time range</source>
        <translation>Een tijdbereik selecteren</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Band</translation>
    </message>
    <message>
        <source>Select a frequency band</source>
        <translation>Een frequentieband selecteren</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Vak</translation>
    </message>
    <message>
        <source>Select a rectangle of time and frequency</source>
        <translation>Een rechthoek van tijd en frequentie selecteren</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>Select the inside of a drawn line</source>
        <translation>Het binnenste van een getekende lijn selecteren</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Penseel</translation>
    </message>
    <message>
        <source>Paint the chosen effect; the pressure of a pen scales it</source>
        <translation>Het gekozen effect schilderen; de druk van een pen schaalt het</translation>
    </message>
    <message>
        <source>Pencil</source>
        <translation>Potlood</translation>
    </message>
    <message>
        <source>Draw a pitch, whose harmonics are added</source>
        <translation>Een toonhoogte tekenen, waarvan de boventonen worden toegevoegd</translation>
    </message>
    <message>
        <source>Edited mel</source>
        <translation>Bewerkte mel</translation>
    </message>
    <message>
        <source>Play a sketch of the edited mel (P)</source>
        <translation>Een schets van het bewerkte mel afspelen (P)</translation>
    </message>
    <message>
        <source>Edited mel spectrogram</source>
        <translation>Bewerkt mel-spectrogram</translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s)</source>
        <translation>
            <numerusform>%n bewerking</numerusform>
            <numerusform>%n bewerkingen</numerusform>
        </translation>
    </message>
    <message>
        <source>Updating…</source>
        <translation>Wordt bijgewerkt…</translation>
    </message>
    <message>
        <source>The mel is still being stretched. Draw again when it has its new length.</source>
        <translation>Het mel wordt nog uitgerekt. Teken opnieuw zodra het zijn nieuwe lengte heeft.</translation>
    </message>
    <message>
        <source>Morph with…</source>
        <translation>Morphen met…</translation>
    </message>
    <message>
        <source>Choose another recording or mel to morph this sound with</source>
        <translation>Een andere opname of mel kiezen om dit geluid mee te morphen</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Hoeveelheid</translation>
    </message>
    <message>
        <source>0 is this sound, 1 the other one, exactly</source>
        <translation>0 is dit geluid, 1 precies het andere</translation>
    </message>
    <message>
        <source>Fade over time</source>
        <translation>In de tijd</translation>
    </message>
    <message>
        <source>From this sound at the start to the other one at the end</source>
        <translation>Van dit geluid aan het begin naar het andere aan het einde</translation>
    </message>
    <message>
        <source>Morph with</source>
        <translation>Morphen met</translation>
    </message>
    <message>
        <source>Morph pad: pitch across, timbre up</source>
        <translation>Morph-veld: toonhoogte opzij, klankkleur omhoog</translation>
    </message>
    <message>
        <source>Across: pitch of the other sound. Up: its timbre. Arrow keys move the dot</source>
        <translation>Opzij: toonhoogte van het andere geluid. Omhoog: de klankkleur ervan. Pijltoetsen verplaatsen de stip</translation>
    </message>
    <message>
        <source>pitch →</source>
        <translation>toonhoogte →</translation>
    </message>
    <message>
        <source>timbre ↑</source>
        <translation>timbre ↑</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Effect</translation>
    </message>
    <message>
        <source>What is done to the selection</source>
        <translation>Wat er met de selectie gebeurt</translation>
    </message>
    <message>
        <source>Amount of the effect</source>
        <translation>Hoeveelheid van het effect</translation>
    </message>
    <message>
        <source>Brush radius in time</source>
        <translation>Straal van het penseel in tijd</translation>
    </message>
    <message>
        <source>Brush radius in mel bands</source>
        <translation>Straal van het penseel in mel-banden</translation>
    </message>
    <message>
        <source>bands</source>
        <translation>banden</translation>
    </message>
    <message>
        <source>Hardness of the brush, 0 soft to 1 hard</source>
        <translation>Hardheid van het penseel, 0 zacht tot 1 hard</translation>
    </message>
    <message>
        <source>Width of soft edges in time</source>
        <translation>Breedte van zachte randen in tijd</translation>
    </message>
    <message>
        <source>Width of soft edges in mel bands</source>
        <translation>Breedte van zachte randen in mel-banden</translation>
    </message>
    <message>
        <source>Level of drawn harmonics</source>
        <translation>Niveau van getekende boventonen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Toepassen</translation>
    </message>
    <message>
        <source>Apply the effect to the selection (Ctrl+Return)</source>
        <translation>Het effect op de selectie toepassen (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Copy the selected range or box of the mel</source>
        <translation>Het geselecteerde bereik of vak van de mel kopiëren</translation>
    </message>
    <message>
        <source>Paste the copied part at the cursor, with soft edges</source>
        <translation>Het gekopieerde deel bij de cursor plakken, met zachte randen</translation>
    </message>
    <message>
        <source>Hardness</source>
        <translation>Hardheid</translation>
    </message>
    <message>
        <source>Soft edges</source>
        <translation>Randen</translation>
    </message>
    <message>
        <source>Selected: {region}</source>
        <translation>Geselecteerd: {region}</translation>
    </message>
    <message>
        <source>Paint on the mel.</source>
        <translation>Schilder op de mel.</translation>
    </message>
    <message>
        <source>Choose Brush above the mel to paint, or Box to select, and drag.</source>
        <translation>Kies Penseel boven de mel om te schilderen, of Vak om te selecteren, en sleep.</translation>
    </message>
    <message>
        <source>Reset {label}</source>
        <translation>{label} terugzetten</translation>
    </message>
    <message>
        <source>Reset to {neutral:g}</source>
        <translation>Terugzetten op {neutral:g}</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Seeds</translation>
    </message>
    <message>
        <source>Strengths</source>
        <translation>Sterktes</translation>
    </message>
    <message>
        <source>such as 0.2, 0.4, 0.6; empty for the chosen one</source>
        <translation>zoals 0.2, 0.4, 0.6; leeg voor de gekozen</translation>
    </message>
    <message>
        <source>such as 3, 6, 25; empty for the chosen number</source>
        <translation>zoals 3, 6, 25; leeg voor het gekozen aantal</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>Stemmen</translation>
    </message>
    <message>
        <source>Also without the edits</source>
        <translation>Ook zonder de bewerkingen</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s)</source>
        <translation>
            <numerusform>%n take</numerusform>
            <numerusform>%n takes</numerusform>
        </translation>
    </message>
    <message>
        <source>“{text}” is not a list of numbers. Separate the numbers with commas.</source>
        <translation>“{text}” is geen lijst van getallen. Scheid de getallen met komma’s.</translation>
    </message>
    <message>
        <source>“{text}” is not a list of whole numbers. Enter numbers such as 3, 6, 25.</source>
        <translation>“{text}” is geen lijst van gehele getallen. Voer getallen in zoals 3, 6, 25.</translation>
    </message>
    <message>
        <source>&amp;Export take…</source>
        <translation>&amp;Take exporteren…</translation>
    </message>
    <message>
        <source>E&amp;xport all takes…</source>
        <translation>Alle takes &amp;exporteren…</translation>
    </message>
    <message>
        <source>Export ta&amp;kes with options…</source>
        <translation>Takes exporteren &amp;met opties…</translation>
    </message>
    <message>
        <source>Save &amp;back to recording…</source>
        <translation>Terugschrijven &amp;naar opname…</translation>
    </message>
    <message>
        <source>Export selected takes…</source>
        <translation>Geselecteerde takes exporteren…</translation>
    </message>
    <message>
        <source>Export ste&amp;ps of take…</source>
        <translation>Stappen van ta&amp;ke exporteren…</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>&amp;Ster</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Hernoemen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Verwijderen</translation>
    </message>
    <message>
        <source>&amp;Copy settings</source>
        <translation>&amp;Instellingen kopiëren</translation>
    </message>
    <message>
        <source>Pre&amp;vious step</source>
        <translation>V&amp;orige stap</translation>
    </message>
    <message>
        <source>Ne&amp;xt step</source>
        <translation>Vo&amp;lgende stap</translation>
    </message>
    <message>
        <source>Play take {number}</source>
        <translation>Take {number} afspelen</translation>
    </message>
    <message>
        <source>&amp;Play/stop</source>
        <translation>&amp;Afspelen/stop</translation>
    </message>
    <message>
        <source>Play a&amp;gain</source>
        <translation>Op&amp;nieuw afspelen</translation>
    </message>
    <message>
        <source>Play &amp;original</source>
        <translation>&amp;Origineel afspelen</translation>
    </message>
    <message>
        <source>Play &amp;take</source>
        <translation>&amp;Take afspelen</translation>
    </message>
    <message>
        <source>Next page of takes</source>
        <translation>Volgende pagina met takes</translation>
    </message>
    <message>
        <source>Previous page of takes</source>
        <translation>Vorige pagina met takes</translation>
    </message>
    <message>
        <source>&amp;Loop</source>
        <translation>&amp;Loop</translation>
    </message>
    <message>
        <source>Loop &amp;from cursor</source>
        <translation>Loop &amp;vanaf cursor</translation>
    </message>
    <message>
        <source>Loop &amp;up to cursor</source>
        <translation>Loop tot &amp;cursor</translation>
    </message>
    <message>
        <source>step {step} of {steps}</source>
        <translation>stap {step} van {steps}</translation>
    </message>
    <message>
        <source>schedule {name}</source>
        <translation>ruisschema {name}</translation>
    </message>
    <message>
        <source>Could not write {path}: the name has no suffix. End it in .wav or .flac.</source>
        <translation>{path} kon niet worden geschreven: de naam heeft geen extensie. Laat hem eindigen op .wav of .flac.</translation>
    </message>
    <message>
        <source>{name}, step {step}</source>
        <translation>{name}, stap {step}</translation>
    </message>
    <message>
        <source>Exported {what}</source>
        <translation>{what} geëxporteerd</translation>
    </message>
    <message>
        <source>Exported {what}; {clipped:,} samples above full scale were clipped.</source>
        <translation>{what} geëxporteerd; {clipped:,} samples boven vol niveau zijn geclipt.</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) to {folder}</source>
        <translation>
            <numerusform>%n take naar {folder}</numerusform>
            <numerusform>%n takes naar {folder}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) to {folder}</source>
        <translation>
            <numerusform>%n stap naar {folder}</numerusform>
            <numerusform>%n stappen naar {folder}</numerusform>
        </translation>
    </message>
    <message>
        <source>FLAC does not support floats. Choose 16 or 24 bits, or WAV.</source>
        <translation>FLAC ondersteunt geen floats. Kies 16 of 24 bits, of WAV.</translation>
    </message>
    <message>
        <source>The name {template!r} cannot be read: {error}.</source>
        <translation>De naam {template!r} kan niet worden gelezen: {error}.</translation>
    </message>
    <message>
        <source>The name has an unknown field {{{field}}}. The fields are {fields}.</source>
        <translation>De naam heeft een onbekend veld {{{field}}}. De velden zijn {fields}.</translation>
    </message>
    <message>
        <source>The name is empty or too long. Enter a shorter one.</source>
        <translation>De naam is leeg of te lang. Voer een kortere in.</translation>
    </message>
    <message>
        <source>{meaning} Only the first minute is scored.</source>
        <translation>{meaning} Alleen de eerste minuut wordt beoordeeld.</translation>
    </message>
    <message>
        <source>Intelligibility, 0 to 1: higher is better.</source>
        <translation>Verstaanbaarheid, 0 tot 1: hoger is beter.</translation>
    </message>
    <message>
        <source>Perceived quality, 1.04 to 4.64: higher is better.</source>
        <translation>Ervaren kwaliteit, 1,04 tot 4,64: hoger is beter.</translation>
    </message>
    <message>
        <source>Mel cepstral distortion in dB: lower is better.</source>
        <translation>Mel-cepstrale vervorming in dB: lager is beter.</translation>
    </message>
    <message>
        <source>F0 frame error, the share with a wrong pitch or voicing: lower is better.</source>
        <translation>F0-framefout, het aandeel met verkeerde toonhoogte of stemhebbendheid: lager is beter.</translation>
    </message>
    <message>
        <source>Mean squared error of log mel spectra: lower is better.</source>
        <translation>Gemiddelde kwadratische fout van logaritmische mel-spectra: lager is beter.</translation>
    </message>
    <message>
        <source>Distance of spectra at several sizes: lower is better.</source>
        <translation>Afstand van spectra bij verschillende groottes: lager is beter.</translation>
    </message>
    <message>
        <source>Periodicity</source>
        <translation>Periodiciteit</translation>
    </message>
    <message>
        <source>Error of how periodic the sound is: lower is better.</source>
        <translation>Fout in hoe periodiek het geluid is: lager is beter.</translation>
    </message>
    <message>
        <source>Agreement on what is voiced, 0 to 1: higher is better.</source>
        <translation>Overeenstemming over wat stemhebbend is, 0 tot 1: hoger is beter.</translation>
    </message>
    <message>
        <source>Predicted listening score at 48 kHz, 1 to 5: higher is better.</source>
        <translation>Voorspelde luisterscore bij 48 kHz, 1 tot 5: hoger is beter.</translation>
    </message>
    <message>
        <source>Predicted listening score without a reference, 1 to 5: higher is better.</source>
        <translation>Voorspelde luisterscore zonder referentie, 1 tot 5: hoger is beter.</translation>
    </message>
    <message>
        <source>Predicted listening score for gaps and clicks, 1 to 5: higher is better.</source>
        <translation>Voorspelde luisterscore voor gaten en klikken, 1 tot 5: hoger is beter.</translation>
    </message>
    <message>
        <source>it could not be computed: {error!r}</source>
        <translation>kon niet worden berekend: {error!r}</translation>
    </message>
    <message>
        <source>The original is a mel, so there is no recording to compare with.</source>
        <translation>Het origineel is een mel, dus is er geen opname om mee te vergelijken.</translation>
    </message>
    <message>
        <source>The take was edited, so it is meant to differ from the recording.</source>
        <translation>De take is bewerkt en hoort dus van de opname te verschillen.</translation>
    </message>
    <message>
        <source>Export take</source>
        <translation>Take exporteren</translation>
    </message>
    <message>
        <source>Export step {step}</source>
        <translation>Stap {step} exporteren</translation>
    </message>
    <message>
        <source>Export steps to folder</source>
        <translation>Stappen naar map exporteren</translation>
    </message>
    <message>
        <source>Export selected takes to folder</source>
        <translation>Geselecteerde takes naar map exporteren</translation>
    </message>
    <message>
        <source>Export all takes to folder</source>
        <translation>Alle takes naar map exporteren</translation>
    </message>
    <message>
        <source>Replace “{name}” by the take “{take}”? The recording on the disk is overwritten; this cannot be undone.</source>
        <translation>‘{name}’ vervangen door de take ‘{take}’? De opname op de schijf wordt overschreven; dit kan niet ongedaan worden gemaakt.</translation>
    </message>
    <message>
        <source>Save back</source>
        <translation>Terugschrijven</translation>
    </message>
    <message>
        <source>Step of the render</source>
        <translation>Stap van de render</translation>
    </message>
    <message>
        <source>Show the sound after each step of the render; the last step is the take (, and .)</source>
        <translation>Het geluid na elke stap van de render tonen; de laatste stap is de take (, en .)</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>Stap {step} van {steps}</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duur</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Toets</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Key 00</source>
        <translation>Toets 00</translation>
    </message>
    <message>
        <source>No takes yet. Each render becomes a take.</source>
        <translation>Nog geen takes. Elke render wordt een take.</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Ster</translation>
    </message>
    <message>
        <source>Add or remove a star (Ctrl+D)</source>
        <translation>Een ster zetten of weghalen (Ctrl+D)</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Hernoemen</translation>
    </message>
    <message>
        <source>Rename the take (F2)</source>
        <translation>De take hernoemen (F2)</translation>
    </message>
    <message>
        <source>Delete the take (Del)</source>
        <translation>De take verwijderen (Del)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolommen</translation>
    </message>
    <message>
        <source>Choose the columns of the table</source>
        <translation>De kolommen van de tabel kiezen</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>Alles exporteren…</translation>
    </message>
    <message>
        <source>Export every take, named after its settings (Ctrl+Shift+E)</source>
        <translation>Elke take exporteren, genoemd naar zijn instellingen (Ctrl+Shift+E)</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Takes</translation>
    </message>
    <message>
        <source>Renders of this sound. Choose one to show it; press its key to play it</source>
        <translation>Renders van dit geluid. Kies er een om hem te tonen; druk op zijn toets om hem af te spelen</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>met ster</translation>
    </message>
    <message>
        <source>Not available: {reason}</source>
        <translation>Niet beschikbaar: {reason}</translation>
    </message>
    <message>
        <source>{title} not available</source>
        <translation>{title} niet beschikbaar</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Onleesbaar</translation>
    </message>
    <message>
        <source>Excluded. The files are damaged; copy them again from where they were made.</source>
        <translation>Uitgesloten. De bestanden zijn beschadigd; kopieer ze opnieuw van de bron.</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Stilte</translation>
    </message>
    <message>
        <source>Excluded: they contain no sound to train on.</source>
        <translation>Uitgesloten: ze bevatten geen geluid om op te trainen.</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dubbel</translation>
    </message>
    <message>
        <source>Excluded: one copy of each is enough.</source>
        <translation>Uitgesloten: één exemplaar van elk is genoeg.</translation>
    </message>
    <message>
        <source>Clipped</source>
        <translation>Geclipt</translation>
    </message>
    <message>
        <source>They were recorded too loud, and the voice would learn the distortion. Exclude them, or record them again with less gain.</source>
        <translation>Ze zijn te hard opgenomen, en de stem zou de vervorming leren. Sluit ze uit, of neem ze opnieuw op met minder gain.</translation>
    </message>
    <message>
        <source>Noisy</source>
        <translation>Ruis</translation>
    </message>
    <message>
        <source>The voice would learn the noise too. Exclude them, or record them again in a quiet place.</source>
        <translation>De stem zou ook de ruis leren. Sluit ze uit, of neem ze opnieuw op in een stille ruimte.</translation>
    </message>
    <message>
        <source>High frequencies missing</source>
        <translation>Hoge frequenties ontbreken</translation>
    </message>
    <message>
        <source>The voice would sound dull. Use the original recordings if you have them, or exclude these if the others have high frequencies.</source>
        <translation>De stem zou dof klinken. Gebruik de oorspronkelijke opnamen als u ze hebt, of sluit deze uit als de andere wel hoge frequenties hebben.</translation>
    </message>
    <message>
        <source>Dull</source>
        <translation>Dof</translation>
    </message>
    <message>
        <source>The voice would sound dull. Use the original recordings if you have them.</source>
        <translation>De stem zou dof klinken. Gebruik de oorspronkelijke opnamen als u ze hebt.</translation>
    </message>
    <message>
        <source>Very short</source>
        <translation>Heel kort</translation>
    </message>
    <message>
        <source>They are padded with silence. Exclude those that are not words.</source>
        <translation>Ze worden aangevuld met stilte. Sluit uit wat geen woorden zijn.</translation>
    </message>
    <message>
        <source>Channels differ</source>
        <translation>Kanalen verschillen</translation>
    </message>
    <message>
        <source>Repaired: the copy uses the louder channel. Without the repair it uses the mean.</source>
        <translation>Hersteld: de kopie gebruikt het luidste kanaal. Zonder herstel gebruikt ze het gemiddelde.</translation>
    </message>
    <message>
        <source>Uneven loudness</source>
        <translation>Ongelijk luid</translation>
    </message>
    <message>
        <source>Repaired: in the copy all recordings are equally loud. Choose “Don&apos;t repair” for one that should stay a whisper or a shout.</source>
        <translation>Hersteld: in de kopie zijn alle opnamen even luid. Kies ‘Niet herstellen’ voor een die een fluistering of een schreeuw moet blijven.</translation>
    </message>
    <message>
        <source>Little speech</source>
        <translation>Weinig spraak</translation>
    </message>
    <message>
        <source>With less than 15 minutes of speech, start from a trained voice or add recordings.</source>
        <translation>Begin met minder dan 15 minuten spraak vanuit een getrainde stem, of voeg opnamen toe.</translation>
    </message>
    <message>
        <source>No problems found.</source>
        <translation>Geen problemen gevonden.</translation>
    </message>
    <message>
        <source>play the clip</source>
        <translation>de clip afspelen</translation>
    </message>
    <message>
        <source>&amp;Train a voice…</source>
        <translation>Stem tra&amp;inen…</translation>
    </message>
    <message>
        <source>check the recordings</source>
        <translation>de opnamen controleren</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Bezig met controleren</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Bezig met voorbereiden</translation>
    </message>
    <message>
        <source>The copy of the recordings needs {needed}, but only {free} are free. Free some space on the disk of {folder}, or exclude recordings.</source>
        <translation>De kopie van de opnamen heeft {needed} nodig, maar er is slechts {free} vrij. Maak ruimte vrij op de schijf van {folder}, of sluit opnamen uit.</translation>
    </message>
    <message>
        <source>Halve batch</source>
        <translation>Batch halveren</translation>
    </message>
    <message>
        <source>Show recordings</source>
        <translation>Opnamen tonen</translation>
    </message>
    <message>
        <source>The disk is full. Free some space; training continues and saves as soon as it can.</source>
        <translation>De schijf is vol. Maak ruimte vrij; de training gaat door en slaat op zodra het kan.</translation>
    </message>
    <message>
        <source>The last checkpoint is kept.</source>
        <translation>Het laatste checkpoint blijft bewaard.</translation>
    </message>
    <message>
        <source>The operating system ended the training run, most often because memory ran out.</source>
        <translation>Het besturingssysteem heeft de training beëindigd, meestal omdat het geheugen vol was.</translation>
    </message>
    <message>
        <source>Memory ran out. Use a smaller batch.</source>
        <translation>Het geheugen is vol. Gebruik een kleinere batch.</translation>
    </message>
    <message>
        <source>The GPU failed or is not available. Resume to try again.</source>
        <translation>De GPU is uitgevallen of niet beschikbaar. Hervat om het opnieuw te proberen.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space and resume.</source>
        <translation>De schijf is vol. Maak ruimte vrij en hervat.</translation>
    </message>
    <message>
        <source>The prepared recordings are missing. Check the recordings again.</source>
        <translation>De voorbereide opnamen ontbreken. Controleer de opnamen opnieuw.</translation>
    </message>
    <message>
        <source>Training stopped because of a bug in Gradwave. Copy the details into a report.</source>
        <translation>De training is gestopt door een fout in Gradwave. Kopieer de details in een melding.</translation>
    </message>
    <message>
        <source>Recording needs PortAudio, which is not installed. Install it (Debian, Ubuntu: sudo apt install libportaudio2) and start Gradwave again.</source>
        <translation>Voor opnemen is PortAudio nodig, dat niet is geïnstalleerd. Installeer het (Debian, Ubuntu: sudo apt install libportaudio2) en start Gradwave opnieuw.</translation>
    </message>
    <message>
        <source>it supports none of the usual sample rates</source>
        <translation>hij ondersteunt geen van de gebruikelijke samplerates</translation>
    </message>
    <message>
        <source>The microphone could not be opened ({reason}). Choose another one, or allow its use in the system settings. To find a new microphone, close this window and choose Listen, Devices, Refresh.</source>
        <translation>De microfoon kon niet worden geopend ({reason}). Kies een andere, of sta het gebruik toe in de systeeminstellingen. Sluit dit venster en kies Luisteren, Apparaten, Vernieuwen om een nieuwe microfoon te vinden.</translation>
    </message>
    <message>
        <source>For comparison: fine-tuning on {length:g} min of a new voice changed the predicted listening score (P.808, 1 to 5) from {before:.2f} to {after:.2f}; the recordings score {original:.2f}. Your result may differ.</source>
        <translation>Ter vergelijking: finetunen op {length:g} min van een nieuwe stem veranderde de voorspelde luisterscore (P.808, 1 tot 5) van {before:.2f} in {after:.2f}; de opnamen scoren {original:.2f}. Uw resultaat kan afwijken.</translation>
    </message>
    <message>
        <source>For comparison: fine-tuning on {length:g} min of a new voice changed the predicted listening score (P.808, 1 to 5) from {before:.2f} to {after:.2f}, within the measurement error; the recordings score {original:.2f}. Your result may differ.</source>
        <translation>Ter vergelijking: finetunen op {length:g} min van een nieuwe stem veranderde de voorspelde luisterscore (P.808, 1 tot 5) van {before:.2f} in {after:.2f}, binnen de meetfout; de opnamen scoren {original:.2f}. Uw resultaat kan afwijken.</translation>
    </message>
    <message>
        <source>The take was too short. Press Record, read the sentence, then press Stop.</source>
        <translation>De take was te kort. Klik op Opnemen, lees de zin en klik dan op Stop.</translation>
    </message>
    <message>
        <source>The take is very quiet. Move closer to the microphone, or raise the input level.</source>
        <translation>De take is erg zacht. Ga dichter bij de microfoon, of verhoog het ingangsniveau.</translation>
    </message>
    <message>
        <source>The take is clipped. Lower the input level and record again.</source>
        <translation>De take is geclipt. Verlaag het ingangsniveau en neem opnieuw op.</translation>
    </message>
    <message>
        <source>The room is noisy. Switch off fans and machines, or record in a quieter place.</source>
        <translation>De ruimte is rumoerig. Zet ventilatoren en machines uit, of neem op in een stillere ruimte.</translation>
    </message>
    <message>
        <source>record</source>
        <translation>opnemen</translation>
    </message>
    <message>
        <source>The microphone stopped delivering sound. Reconnect it, close this window, choose Listen, Devices, Refresh, and record again.</source>
        <translation>De microfoon levert geen geluid meer. Sluit hem opnieuw aan, sluit dit venster, kies Luisteren, Apparaten, Vernieuwen en neem opnieuw op.</translation>
    </message>
    <message>
        <source>Could not write {path}: {reason}. Free some space and record again.</source>
        <translation>{path} kon niet worden geschreven: {reason}. Maak ruimte vrij en neem opnieuw op.</translation>
    </message>
    <message>
        <source>look for recordings</source>
        <translation>opnamen zoeken</translation>
    </message>
    <message>
        <source>Could not write {target}: the folder already exists. Remove it, or choose another folder.</source>
        <translation>{target} kon niet worden geschreven: de map bestaat al. Verwijder haar, of kies een andere map.</translation>
    </message>
    <message>
        <source>Could not write {target}: {reason}. Choose another folder.</source>
        <translation>{target} kon niet worden geschreven: {reason}. Kies een andere map.</translation>
    </message>
    <message>
        <source>Could not import {folder}: it contains no trained voice. Choose the folder that was copied back from the other machine.</source>
        <translation>{folder} kon niet worden geïmporteerd: de map bevat geen getrainde stem. Kies de map die van de andere computer is teruggekopieerd.</translation>
    </message>
    <message>
        <source>Could not copy {source}: {reason}. Free some space and import again.</source>
        <translation>{source} kon niet worden gekopieerd: {reason}. Maak ruimte vrij en importeer opnieuw.</translation>
    </message>
    <message>
        <source>spectral error, lower is better</source>
        <translation>spectrale fout, lager is beter</translation>
    </message>
    <message>
        <source>timbre distance, lower is better</source>
        <translation>afstand van de klankkleur, lager is beter</translation>
    </message>
    <message>
        <source>intelligibility, higher is better</source>
        <translation>verstaanbaarheid, hoger is beter</translation>
    </message>
    <message>
        <source>Neither the held-out loss nor a score has improved since step {since:,}. More steps are unlikely to be heard. Listen below, and choose Finish now to keep the voice as it is.</source>
        <translation>Noch de loss op de testzinnen noch een score is sinds stap {since:,} verbeterd. Meer stappen zijn waarschijnlijk niet te horen. Luister hieronder en kies Nu afronden om de stem zo te behouden.</translation>
    </message>
    <message>
        <source>All scores are better than before training.</source>
        <translation>Alle scores zijn beter dan voor de training.</translation>
    </message>
    <message>
        <source>{better} of {total} scores are better than before training. Listen to decide.</source>
        <translation>{better} van {total} scores zijn beter dan voor de training. Luister om te beslissen.</translation>
    </message>
    <message>
        <source>No score is better than before training. Listen to decide; more steps or more recordings may help.</source>
        <translation>Geen score is beter dan voor de training. Luister om te beslissen; meer stappen of meer opnamen kunnen helpen.</translation>
    </message>
    <message>
        <source>Training was stopped after {step:,} steps, before the first preview. To compare, go back and train longer, or install the voice and try it in the window.</source>
        <translation>De training is gestopt na {step:,} stappen, vóór de eerste voorbeluistering. Ga terug en train langer om te vergelijken, of installeer de stem en probeer haar uit in het venster.</translation>
    </message>
    <message>
        <source>The voice was trained for {step:,} steps. These previews and scores are from step {newest_scored:,}, the last save with previews.</source>
        <translation>De stem is {step:,} stappen getraind. Deze voorbeelden en scores zijn van stap {newest_scored:,}, de laatste opslag met voorbeelden.</translation>
    </message>
    <message>
        <source>draw the spectrogram</source>
        <translation>het spectrogram tekenen</translation>
    </message>
    <message>
        <source>Training run {name} is open in another window. Continue there, or close that window first.</source>
        <translation>De training {name} is open in een ander venster. Ga daar verder, of sluit eerst dat venster.</translation>
    </message>
    <message>
        <source>Could not lock the folder {folder}: {reason}. Free some space, or check the folder&apos;s permissions.</source>
        <translation>De map {folder} kon niet worden vergrendeld: {reason}. Maak ruimte vrij of controleer de rechten van de map.</translation>
    </message>
    <message>
        <source>Could not create the folder {folder}: {reason}. Free some space, or check the folder&apos;s permissions.</source>
        <translation>De map {folder} kon niet worden gemaakt: {reason}. Maak ruimte vrij of controleer de rechten van de map.</translation>
    </message>
    <message>
        <source>Could not delete {path}: {reason}. Delete it in the file manager.</source>
        <translation>{path} kon niet worden verwijderd: {reason}. Verwijder het in bestandsbeheer.</translation>
    </message>
    <message>
        <source>Training run {name} is still running, so nothing of it was deleted. Wait for it to end, or pause it in the window that shows it.</source>
        <translation>De training {name} loopt nog, dus is er niets van verwijderd. Wacht tot ze klaar is, of pauzeer haar in het venster dat haar toont.</translation>
    </message>
    <message>
        <source>list the voices</source>
        <translation>de stemmen weergeven</translation>
    </message>
    <message>
        <source>save your choices</source>
        <translation>uw keuzes opslaan</translation>
    </message>
    <message>
        <source>prepare the recordings</source>
        <translation>de opnamen voorbereiden</translation>
    </message>
    <message>
        <source>measure the speed</source>
        <translation>de snelheid meten</translation>
    </message>
    <message>
        <source>render your recordings</source>
        <translation>uw opnamen renderen</translation>
    </message>
    <message>
        <source>The recordings reach {reached:.0f} kHz, and a voice of {rate:g} kHz renders up to {limit:g} kHz. Start from {voice}, which has {wide:g} kHz.</source>
        <translation>De opnamen reiken tot {reached:.0f} kHz, en een stem van {rate:g} kHz rendert tot {limit:g} kHz. Begin met {voice}, een stem van {wide:g} kHz.</translation>
    </message>
    <message>
        <source>The recordings reach {reached:.0f} kHz, and a voice of {rate:g} kHz renders up to {limit:g} kHz. Starting without a voice makes one of {scratch:g} kHz, but takes days.</source>
        <translation>De opnamen reiken tot {reached:.0f} kHz, en een stem van {rate:g} kHz rendert tot {limit:g} kHz. Beginnen zonder stem geeft er een van {scratch:g} kHz, maar duurt dagen.</translation>
    </message>
    <message>
        <source>The recordings reach {reached:.0f} kHz, as at a sample rate of {rate:g} kHz, so the voice will render nothing above.</source>
        <translation>De opnamen reiken tot {reached:.0f} kHz, zoals bij een samplerate van {rate:g} kHz, dus zal de stem daarboven niets renderen.</translation>
    </message>
    <message>
        <source>The recordings reach {reached:.0f} kHz, which fits the {rate:g} kHz of the voice.</source>
        <translation>De opnamen reiken tot {reached:.0f} kHz, wat past bij de {rate:g} kHz van de stem.</translation>
    </message>
    <message>
        <source>The training could not be started ({reason}); free some disk space and memory, and try again.</source>
        <translation>De training kon niet worden gestart ({reason}); maak schijfruimte en geheugen vrij en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>the log file could not be read: {error}</source>
        <translation>het logbestand kon niet worden gelezen: {error}</translation>
    </message>
    <message>
        <source>train</source>
        <translation>trainen</translation>
    </message>
    <message>
        <source>change the batch size</source>
        <translation>de batchgrootte wijzigen</translation>
    </message>
    <message>
        <source>discard the run</source>
        <translation>de training verwerpen</translation>
    </message>
    <message>
        <source>read the run folder</source>
        <translation>de trainingsmap lezen</translation>
    </message>
    <message>
        <source>Training needs {needed} of memory, but only {free} are free.</source>
        <translation>De training heeft {needed} geheugen nodig, maar er is slechts {free} vrij.</translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation>Sluit andere programma&apos;s.</translation>
    </message>
    <message>
        <source>Training needs {disk} of disk space, but only {free} are free.</source>
        <translation>De training heeft {disk} schijfruimte nodig, maar er is slechts {free} vrij.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>Maak ruimte vrij.</translation>
    </message>
    <message>
        <source>{size:.1f} GiB</source>
        <translation>{size:.1f} GiB</translation>
    </message>
    <message>
        <source>{size:.0f} MiB</source>
        <translation>{size:.0f} MiB</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Opname</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Voor</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Play the recording</source>
        <translation>De opname afspelen</translation>
    </message>
    <message>
        <source>Play the render of the voice that training started from</source>
        <translation>De render afspelen van de stem waarmee de training begon</translation>
    </message>
    <message>
        <source>Play the render of the current voice</source>
        <translation>De render van de huidige stem afspelen</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Zin</translation>
    </message>
    <message>
        <source>Held-out sentences</source>
        <translation>Testzinnen</translation>
    </message>
    <message>
        <source>Sentences to compare</source>
        <translation>Zinnen om te vergelijken</translation>
    </message>
    <message>
        <source>Sentence {number}: {name}</source>
        <translation>Zin {number}: {name}</translation>
    </message>
    <message>
        <source>The first previews appear with the first save, a minute after the start.</source>
        <translation>De eerste voorbeelden verschijnen bij de eerste opslag, een minuut na de start.</translation>
    </message>
    <message>
        <source>A preview of the current voice appears with one of the next saves.</source>
        <translation>Een voorbeeld van de huidige stem verschijnt bij een van de volgende keren opslaan.</translation>
    </message>
    <message>
        <source>“Now” is from step {step:,}.</source>
        <translation>‘Nu’ is van stap {step:,}.</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>uitgesloten</translation>
    </message>
    <message>
        <source>repaired in the copy</source>
        <translation>hersteld in de kopie</translation>
    </message>
    <message>
        <source>used unchanged</source>
        <translation>ongewijzigd gebruikt</translation>
    </message>
    <message>
        <source>Training uses a copy that is cut at pauses, trimmed, and brought to one loudness and the voice&apos;s sample rate. Your recordings are not changed.</source>
        <translation>De training gebruikt een kopie die bij pauzes is geknipt, bijgesneden en op één luidheid en de samplerate van de stem is gebracht. Uw opnamen worden niet gewijzigd.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Controleren</translation>
    </message>
    <message>
        <source>Plan training</source>
        <translation>Training plannen</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>Voortgang van de controle</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Bevindingen</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Bevinding</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Behandeling</translation>
    </message>
    <message>
        <source>Play the recording (Space)</source>
        <translation>De opname afspelen (spatie)</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>Uitsluiten</translation>
    </message>
    <message>
        <source>Train without the selected recordings (Del)</source>
        <translation>Trainen zonder de geselecteerde opnamen (Del)</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>Meenemen</translation>
    </message>
    <message>
        <source>Train with the selected recordings</source>
        <translation>Trainen met de geselecteerde opnamen</translation>
    </message>
    <message>
        <source>Choose whether the copy repairs the selected recordings</source>
        <translation>Kiezen of de kopie de geselecteerde opnamen herstelt</translation>
    </message>
    <message numerus="yes">
        <source>Checking %n recording(s): {done:,} done</source>
        <translation>
            <numerusform>%n opname wordt gecontroleerd: {done:,} klaar</numerusform>
            <numerusform>%n opnamen worden gecontroleerd: {done:,} klaar</numerusform>
        </translation>
    </message>
    <message>
        <source>None of these recordings can be used for training. Go back and add others.</source>
        <translation>Geen van deze opnamen is bruikbaar voor de training. Ga terug en voeg andere toe.</translation>
    </message>
    <message>
        <source>all of it good</source>
        <translation>alles daarvan goed</translation>
    </message>
    <message>
        <source>{length} of it good</source>
        <translation>{length} daarvan goed</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) with {length} of speech, {good}.</source>
        <translation>
            <numerusform>%n opname met {length} spraak, {good}.</numerusform>
            <numerusform>%n opnamen met {length} spraak, {good}.</numerusform>
        </translation>
    </message>
    <message>
        <source>excluded by you</source>
        <translation>door u uitgesloten</translation>
    </message>
    <message>
        <source>not repaired, by your choice</source>
        <translation>niet hersteld, op uw keuze</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s)</source>
        <translation>
            <numerusform>%n opname</numerusform>
            <numerusform>%n opnamen</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a line to see what it means.</source>
        <translation>Selecteer een regel om te zien wat hij betekent.</translation>
    </message>
    <message>
        <source>Don&apos;t repair</source>
        <translation>Niet herstellen</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Herstellen</translation>
    </message>
    <message>
        <source>{minutes:.1f} minutes</source>
        <translation>{minutes:.1f} minuten</translation>
    </message>
    <message>
        <source>{seconds:.0f} seconds</source>
        <translation>{seconds:.0f} seconden</translation>
    </message>
    <message>
        <source>The owner agreed to the making and use of this voice</source>
        <translation>De eigenaar stemt in met het maken en gebruiken van deze stem</translation>
    </message>
    <message>
        <source>Install voice</source>
        <translation>Stem installeren</translation>
    </message>
    <message>
        <source>Scores before and after</source>
        <translation>Scores voor en na</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Na</translation>
    </message>
    <message>
        <source>Find the best schedule of {iterations} iterations first</source>
        <translation>Eerst het beste ruisschema van {iterations} iteraties zoeken</translation>
    </message>
    <message>
        <source>Renders the held-out sentences up to {renders} times</source>
        <translation>Rendert de testzinnen tot {renders} keer</translation>
    </message>
    <message>
        <source>Schedules tried</source>
        <translation>Geprobeerde ruisschema&apos;s</translation>
    </message>
    <message>
        <source>End search</source>
        <translation>Zoeken beëindigen</translation>
    </message>
    <message>
        <source>Install the voice with the best schedule so far</source>
        <translation>De stem installeren met het tot nu toe beste ruisschema</translation>
    </message>
    <message>
        <source>Name of the speaker, shown with the voice</source>
        <translation>Naam van de spreker, getoond bij de stem</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigenaar</translation>
    </message>
    <message>
        <source>Trying schedules: {tried} of up to {renders}…</source>
        <translation>Ruisschema&apos;s proberen: {tried} van hoogstens {renders}…</translation>
    </message>
    <message>
        <source>Installing…</source>
        <translation>Bezig met installeren…</translation>
    </message>
    <message>
        <source>The voice is installed and can be used in the window.</source>
        <translation>De stem is geïnstalleerd en kan in het venster worden gebruikt.</translation>
    </message>
    <message>
        <source>Training finished: {step:,} steps.</source>
        <translation>Training voltooid: {step:,} stappen.</translation>
    </message>
    <message>
        <source>Play the render of the voice that training starts from</source>
        <translation>De render afspelen van de stem waarmee de training begint</translation>
    </message>
    <message>
        <source>Recording to compare</source>
        <translation>Opname om te vergelijken</translation>
    </message>
    <message>
        <source>Before training</source>
        <translation>Voor de training</translation>
    </message>
    <message>
        <source>Rendering a few of your recordings with the voice…</source>
        <translation>Enkele van uw opnamen worden met de stem gerenderd…</translation>
    </message>
    <message>
        <source>Recording {number}: {name}</source>
        <translation>Opname {number}: {name}</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Speech should reach the marked range but not the right end</source>
        <translation>Spraak moet het gemarkeerde bereik halen, maar niet het rechteruiteinde</translation>
    </message>
    <message>
        <source>Losses over the steps</source>
        <translation>Losses over de stappen</translation>
    </message>
    <message>
        <source>Automatic (GPU if available)</source>
        <translation>Automatisch (GPU indien beschikbaar)</translation>
    </message>
    <message>
        <source>GPU of the Mac</source>
        <translation>GPU van de Mac</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Best</translation>
    </message>
    <message>
        <source>No voice (from scratch, takes days)</source>
        <translation>Geen stem (vanaf nul, duurt dagen)</translation>
    </message>
    <message>
        <source>Use CPU</source>
        <translation>CPU gebruiken</translation>
    </message>
    <message>
        <source>Use {minutes} minutes</source>
        <translation>{minutes} minuten gebruiken</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>Opnieuw meten</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plannen</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainen</translation>
    </message>
    <message>
        <source>Progress of the preparation</source>
        <translation>Voortgang van de voorbereiding</translation>
    </message>
    <message>
        <source>Apply this and measure again</source>
        <translation>Dit toepassen en opnieuw meten</translation>
    </message>
    <message>
        <source>Steps, batch size and amount of recordings</source>
        <translation>Stappen, batchgrootte en hoeveelheid opnamen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Start from voice</source>
        <translation>Beginstem</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Stappen</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batchgrootte</translation>
    </message>
    <message>
        <source>Recordings to use</source>
        <translation>Te gebruiken opnamen</translation>
    </message>
    <message>
        <source>Fewer minutes need less disk space; they are drawn from all recordings at random</source>
        <translation>Minder minuten vragen minder schijfruimte; ze worden willekeurig uit alle opnamen getrokken</translation>
    </message>
    <message>
        <source>Number of training steps</source>
        <translation>Aantal trainingsstappen</translation>
    </message>
    <message>
        <source>Number of short crops per step; fewer need less memory</source>
        <translation>Aantal korte fragmenten per stap; minder vraagt minder geheugen</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Kwaliteit</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>ongeveer {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n stap</numerusform>
            <numerusform>%n stappen</numerusform>
        </translation>
    </message>
    <message>
        <source>This training run has started. Discard it to start from another voice.</source>
        <translation>Deze training is begonnen. Verwerp haar om met een andere stem te beginnen.</translation>
    </message>
    <message>
        <source>Fine-tuning a trained voice takes much less time than training from scratch</source>
        <translation>Een getrainde stem finetunen duurt veel korter dan trainen vanaf nul</translation>
    </message>
    <message>
        <source>Preparing a copy of the recordings</source>
        <translation>Een kopie van de opnamen wordt voorbereid</translation>
    </message>
    <message>
        <source>Training a few steps to measure the speed of this machine…</source>
        <translation>Enkele stappen worden getraind om de snelheid van deze computer te meten…</translation>
    </message>
    <message>
        <source>Training will take about {time} on this machine.</source>
        <translation>De training duurt op deze computer ongeveer {time}.</translation>
    </message>
    <message>
        <source>Measured: {speed:.2g} steps/s on {device}</source>
        <translation>Gemeten: {speed:.2g} stappen/s op {device}</translation>
    </message>
    <message>
        <source>, {memory} of memory</source>
        <translation>, {memory} geheugen</translation>
    </message>
    <message>
        <source>, {disk} of disk space.</source>
        <translation>, {disk} schijfruimte.</translation>
    </message>
    <message>
        <source>Choose recordings of one voice, without music or other voices, in any format and of any length. They are copied, not changed.</source>
        <translation>Kies opnamen van één stem, zonder muziek of andere stemmen, in elk formaat en van elke lengte. Ze worden gekopieerd en niet gewijzigd.</translation>
    </message>
    <message>
        <source>Drop recordings or folders here, add them, or record sentences.</source>
        <translation>Sleep opnamen of mappen hierheen, voeg ze toe, of neem zinnen op.</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Opnamen</translation>
    </message>
    <message>
        <source>Check recordings</source>
        <translation>Opnamen controleren</translation>
    </message>
    <message>
        <source>Chosen recordings</source>
        <translation>Gekozen opnamen</translation>
    </message>
    <message>
        <source>Files and folders</source>
        <translation>Bestanden en mappen</translation>
    </message>
    <message>
        <source>Add recordings of the voice</source>
        <translation>Opnamen van de stem toevoegen</translation>
    </message>
    <message>
        <source>Add all recordings in a folder and its subfolders</source>
        <translation>Alle opnamen in een map en de submappen toevoegen</translation>
    </message>
    <message>
        <source>Record…</source>
        <translation>Opnemen…</translation>
    </message>
    <message>
        <source>Read sentences aloud</source>
        <translation>Zinnen voorlezen</translation>
    </message>
    <message>
        <source>Remove the selected entries from the list; the files stay (Del)</source>
        <translation>De geselecteerde items uit de lijst verwijderen; de bestanden blijven (Del)</translation>
    </message>
    <message>
        <source>Recorded in the wizard</source>
        <translation>Opgenomen in de assistent</translation>
    </message>
    <message>
        <source>Looking for recordings…</source>
        <translation>Opnamen worden gezocht…</translation>
    </message>
    <message>
        <source>No recordings were found in these. Add WAV, FLAC, MP3, M4A or other audio files.</source>
        <translation>Hierin zijn geen opnamen gevonden. Voeg WAV, FLAC, MP3, M4A of andere audiobestanden toe.</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) in total</source>
        <translation>
            <numerusform>%n opname in totaal</numerusform>
            <numerusform>%n opnamen in totaal</numerusform>
        </translation>
    </message>
    <message>
        <source>Add recordings</source>
        <translation>Opnamen toevoegen</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>Map toevoegen</translation>
    </message>
    <message>
        <source>Spectrogram: {sound}</source>
        <translation>Spectrogram: {sound}</translation>
    </message>
    <message>
        <source>held-out loss, in percent of the first value; lower is better</source>
        <translation>loss op de testzinnen, in procent van de eerste waarde; lager is beter</translation>
    </message>
    <message>
        <source>Training progress</source>
        <translation>Voortgang van de training</translation>
    </message>
    <message>
        <source>Apply this and resume from the last checkpoint</source>
        <translation>Dit toepassen en hervatten vanaf het laatste checkpoint</translation>
    </message>
    <message>
        <source>Save, and free the memory and the processor</source>
        <translation>Opslaan, en geheugen en processor vrijgeven</translation>
    </message>
    <message>
        <source>Finish now</source>
        <translation>Nu afronden</translation>
    </message>
    <message>
        <source>Stop training and keep the current voice</source>
        <translation>De training stoppen en de huidige stem behouden</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Verwerpen…</translation>
    </message>
    <message>
        <source>Stop training and delete the result</source>
        <translation>De training stoppen en het resultaat verwijderen</translation>
    </message>
    <message>
        <source>Stop now</source>
        <translation>Nu stoppen</translation>
    </message>
    <message>
        <source>Stop without saving; the last checkpoint stays</source>
        <translation>Stoppen zonder op te slaan; het laatste checkpoint blijft</translation>
    </message>
    <message>
        <source>Export training…</source>
        <translation>Training exporteren…</translation>
    </message>
    <message>
        <source>Copy everything that another machine needs into a folder</source>
        <translation>Alles wat een andere computer nodig heeft naar een map kopiëren</translation>
    </message>
    <message>
        <source>Import training…</source>
        <translation>Training importeren…</translation>
    </message>
    <message>
        <source>Copy the result from another machine</source>
        <translation>Het resultaat van een andere computer kopiëren</translation>
    </message>
    <message>
        <source>training loss</source>
        <translation>loss in de training</translation>
    </message>
    <message>
        <source>step {step:,} of {steps:,}</source>
        <translation>stap {step:,} van {steps:,}</translation>
    </message>
    <message>
        <source>Reading recordings: {done:,} of {total:,}…</source>
        <translation>Opnamen lezen: {done:,} van {total:,}…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Bezig met starten…</translation>
    </message>
    <message>
        <source>Training: {where}</source>
        <translation>Training: {where}</translation>
    </message>
    <message>
        <source>Saving and stopping…</source>
        <translation>Bezig met opslaan en stoppen…</translation>
    </message>
    <message>
        <source>Paused at {where}.</source>
        <translation>Gepauzeerd: {where}.</translation>
    </message>
    <message>
        <source>the start</source>
        <translation>het begin</translation>
    </message>
    <message>
        <source>Finished: {where}.</source>
        <translation>Voltooid: {where}.</translation>
    </message>
    <message>
        <source>Failed at {where}.</source>
        <translation>Mislukt: {where}.</translation>
    </message>
    <message>
        <source>Not started yet.</source>
        <translation>Nog niet gestart.</translation>
    </message>
    <message>
        <source>Discard this training run?</source>
        <translation>Deze training verwerpen?</translation>
    </message>
    <message>
        <source>The trained voice is deleted. Your recordings and settings stay.</source>
        <translation>De getrainde stem wordt verwijderd. Uw opnamen en instellingen blijven.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerpen</translation>
    </message>
    <message>
        <source>Export training to a folder</source>
        <translation>Training naar een map exporteren</translation>
    </message>
    <message>
        <source>Import training from a folder</source>
        <translation>Training uit een map importeren</translation>
    </message>
    <message>
        <source>Unfinished training run {name}</source>
        <translation>Onvoltooide training {name}</translation>
    </message>
    <message>
        <source>Resume this training run</source>
        <translation>Deze training hervatten</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Verwijderen…</translation>
    </message>
    <message>
        <source>Delete the training run; your own files stay</source>
        <translation>De training verwijderen; uw eigen bestanden blijven</translation>
    </message>
    <message>
        <source>Delete training run {name}?</source>
        <translation>Training {name} verwijderen?</translation>
    </message>
    <message>
        <source>The trained voice and the sentences recorded in the wizard are deleted. Your own files stay.</source>
        <translation>De getrainde stem en de in de assistent opgenomen zinnen worden verwijderd. Uw eigen bestanden blijven.</translation>
    </message>
    <message>
        <source>Render, Train a voice</source>
        <translation>Renderen, Stem trainen</translation>
    </message>
    <message>
        <source>Training continues. To see it, choose {where}.</source>
        <translation>De training gaat door. Kies {where} om haar te zien.</translation>
    </message>
    <message>
        <source>Training finished. To install the voice, choose {where}.</source>
        <translation>De training is voltooid. Kies {where} om de stem te installeren.</translation>
    </message>
    <message>
        <source>Installed the voice {name} and chose it for rendering.</source>
        <translation>Stem {name} geïnstalleerd en gekozen om te renderen.</translation>
    </message>
    <message>
        <source>Unfinished training run</source>
        <translation>Onvoltooide training</translation>
    </message>
    <message>
        <source>Resume from the last checkpoint</source>
        <translation>Hervatten vanaf het laatste checkpoint</translation>
    </message>
    <message>
        <source>Hide this notice until the next start</source>
        <translation>Deze melding verbergen tot de volgende start</translation>
    </message>
    <message>
        <source>Training run {name} is unfinished.</source>
        <translation>De training {name} is onvoltooid.</translation>
    </message>
    <message>
        <source>Train a voice</source>
        <translation>Stem trainen</translation>
    </message>
    <message>
        <source>New training</source>
        <translation>Nieuwe training</translation>
    </message>
    <message>
        <source>Start another training run</source>
        <translation>Nog een training beginnen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige pagina</translation>
    </message>
    <message>
        <source>Enter a name for the voice.</source>
        <translation>Voer een naam voor de stem in.</translation>
    </message>
    <message>
        <source>Enter the owner of the voice.</source>
        <translation>Voer de eigenaar van de stem in.</translation>
    </message>
    <message>
        <source>Choose a licence.</source>
        <translation>Kies een licentie.</translation>
    </message>
    <message>
        <source>Confirm that the owner of the voice agreed.</source>
        <translation>Bevestig dat de eigenaar van de stem heeft ingestemd.</translation>
    </message>
    <message>
        <source>search for a schedule</source>
        <translation>een ruisschema zoeken</translation>
    </message>
    <message>
        <source>The search stopped. {message} Install again with or without the search.</source>
        <translation>Het zoeken is gestopt. {message} Installeer opnieuw, met of zonder zoeken.</translation>
    </message>
    <message>
        <source>install the voice</source>
        <translation>de stem installeren</translation>
    </message>
    <message>
        <source>This is how {voice} renders your recordings now. It has no scores of its own to compare with, so listen whether something is missing before you train.</source>
        <translation>Zo rendert {voice} uw opnamen nu. De stem heeft geen eigen scores om mee te vergelijken, dus luister of er iets ontbreekt voordat u traint.</translation>
    </message>
    <message>
        <source>{voice} makes all of the sound itself, and renders most voices well untrained: with the one speaker that was measured, 200 steps on 5 minutes made three of eleven scores a little better and none worse, too little to be heard. {compared}</source>
        <translation>{voice} maakt al het geluid zelf en geeft de meeste stemmen zonder training al goed weer: bij de ene persoon met wie het gemeten is, maakten 200 stappen op 5 minuten drie van de elf scores iets beter en geen enkele slechter, te weinig om te horen. {compared}</translation>
    </message>
    <message>
        <source>{voice} already renders your recordings as well as its own speaker&apos;s. Training will hardly be heard. Use the voice without training; train from classic, or for a voice with its own character.</source>
        <translation>{voice} rendert uw opnamen al even goed als die van de eigen spreker. Training zal nauwelijks te horen zijn. Gebruik de stem zonder training; train vanuit classic, of voor een stem met een eigen karakter.</translation>
    </message>
    <message>
        <source>{compared} Most of its sound comes from Griffin-Lim, which training does not change: with the one speaker that was measured, fine-tuning did not raise these scores. Listen to what is missing before you spend the time.</source>
        <translation>{compared} Het meeste geluid komt van Griffin-Lim, dat door training niet verandert: bij de ene gemeten spreker verhoogde finetunen deze scores niet. Luister wat er ontbreekt voordat u er tijd in steekt.</translation>
    </message>
    <message>
        <source>{voice} renders your recordings as well as those of its own speakers.</source>
        <translation>{voice} rendert uw opnamen even goed als die van de eigen sprekers.</translation>
    </message>
    <message>
        <source>{voice} renders your recordings less well than its own speaker&apos;s, by {worse}.</source>
        <translation>{voice} rendert uw opnamen minder goed dan die van de eigen spreker, gemeten aan {worse}.</translation>
    </message>
    <message numerus="yes">
        <source>{scores}: means of %n recording(s).</source>
        <translation>
            <numerusform>{scores}: gemiddelden van %n opname.</numerusform>
            <numerusform>{scores}: gemiddelden van %n opnamen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{scores}: means of %n recording(s); in brackets those of its own speaker.</source>
        <translation>
            <numerusform>{scores}: gemiddelden van %n opname; tussen haakjes die van de eigen spreker.</numerusform>
            <numerusform>{scores}: gemiddelden van %n opnamen; tussen haakjes die van de eigen spreker.</numerusform>
        </translation>
    </message>
    <message>
        <source>open the training run</source>
        <translation>de training openen</translation>
    </message>
    <message>
        <source>look for unfinished training runs</source>
        <translation>onvoltooide trainingen zoeken</translation>
    </message>
    <message>
        <source>delete the training run</source>
        <translation>de training verwijderen</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Bezig met kopiëren</translation>
    </message>
    <message>
        <source>Exported to {target}. Copy this folder to the other machine.</source>
        <translation>Geëxporteerd naar {target}. Kopieer deze map naar de andere computer.</translation>
    </message>
    <message>
        <source>Imported the voice after {steps:,} steps.</source>
        <translation>De stem na {steps:,} stappen geïmporteerd.</translation>
    </message>
    <message>
        <source>copy the training run</source>
        <translation>de training kopiëren</translation>
    </message>
    <message>
        <source>&amp;Voices…</source>
        <translation>Stemmen…</translation>
    </message>
    <message>
        <source>{name!r} is not a valid name for a voice. Use letters, digits and spaces.</source>
        <translation>{name!r} is geen geldige naam voor een stem. Gebruik letters, cijfers en spaties.</translation>
    </message>
    <message>
        <source>Another window is installing a voice. Wait for it to end, and try again.</source>
        <translation>Een ander venster installeert een stem. Wacht tot het klaar is en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Could not use the folder {folder}: {reason}. Free some space, or check the folder&apos;s permissions.</source>
        <translation>De map {folder} kon niet worden gebruikt: {reason}. Maak ruimte vrij of controleer de rechten van de map.</translation>
    </message>
    <message>
        <source>A voice named {name} already exists. Choose another name.</source>
        <translation>Er bestaat al een stem met de naam {name}. Kies een andere naam.</translation>
    </message>
    <message>
        <source>Name of the voice in Gradwave</source>
        <translation>Naam van de stem in Gradwave</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programma</translation>
    </message>
    <message>
        <source>The program that trained the checkpoint</source>
        <translation>Het programma dat het checkpoint heeft getraind</translation>
    </message>
    <message>
        <source>Config</source>
        <translation>Config</translation>
    </message>
    <message>
        <source>The training settings, needed by some checkpoints</source>
        <translation>De trainingsinstellingen, die sommige checkpoints nodig hebben</translation>
    </message>
    <message>
        <source>Mels</source>
        <translation>Mels</translation>
    </message>
    <message>
        <source>The program that made the mels of an lmnt checkpoint</source>
        <translation>Het programma dat de mels van een lmnt-checkpoint heeft gemaakt</translation>
    </message>
    <message>
        <source>The licence of the checkpoint, if known</source>
        <translation>De licentie van het checkpoint, indien bekend</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Vermelding</translation>
    </message>
    <message>
        <source>Whom to credit when the voice is used</source>
        <translation>Wie te vermelden als de stem wordt gebruikt</translation>
    </message>
    <message>
        <source>Detect automatically</source>
        <translation>Automatisch herkennen</translation>
    </message>
    <message>
        <source>As in the program&apos;s repository</source>
        <translation>Zoals in de repository van het programma</translation>
    </message>
    <message>
        <source>librosa&apos;s, for lmnt&apos;s released 24 kHz checkpoint</source>
        <translation>Die van librosa, voor het uitgebrachte 24kHz-checkpoint van lmnt</translation>
    </message>
    <message>
        <source>Import voice</source>
        <translation>Stem importeren</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Kiezen…</translation>
    </message>
    <message>
        <source>Choose the config file</source>
        <translation>Het configbestand kiezen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Onbekend</translation>
    </message>
    <message>
        <source>Speaker, author and source</source>
        <translation>Spreker, maker en bron</translation>
    </message>
    <message>
        <source>Close without importing (Esc)</source>
        <translation>Sluiten zonder te importeren (Esc)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importeren</translation>
    </message>
    <message>
        <source>Check the file and install the voice (Enter)</source>
        <translation>Het bestand controleren en de stem installeren (Enter)</translation>
    </message>
    <message>
        <source>The file is checked completely and copied to your voices.</source>
        <translation>Het bestand wordt volledig gecontroleerd en naar uw stemmen gekopieerd.</translation>
    </message>
    <message>
        <source>The config is the JSON file with the training settings of ivanvovk&apos;s and Coqui&apos;s programs. No code in a checkpoint is run: only its weights and plain values are read.</source>
        <translation>De config is het JSON-bestand met de trainingsinstellingen van de programma&apos;s van ivanvovk en Coqui. Er wordt geen code in een checkpoint uitgevoerd: alleen gewichten en gewone waarden worden gelezen.</translation>
    </message>
    <message>
        <source>Configs (*.json);;All files (*)</source>
        <translation>Configs (*.json);;Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Choose config</source>
        <translation>Config kiezen</translation>
    </message>
    <message>
        <source>Voices and checkpoints (*.safetensors *.pt *.pth *.tar *.ckpt);;All files (*)</source>
        <translation>Stemmen en checkpoints (*.safetensors *.pt *.pth *.tar *.ckpt);;Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Select a voice to see its facts and scores</source>
        <translation>Selecteer een stem om de gegevens en scores te zien</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>Objective scores on clips that were not used for training</source>
        <translation>Objectieve scores op clips die niet voor training zijn gebruikt</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importeren…</translation>
    </message>
    <message>
        <source>Import a checkpoint or a voice file</source>
        <translation>Een checkpoint of een stembestand importeren</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Verwijderen…</translation>
    </message>
    <message>
        <source>Move the voice&apos;s file to the trash</source>
        <translation>Het bestand van de stem naar de prullenbak verplaatsen</translation>
    </message>
    <message>
        <source>Use voice</source>
        <translation>Stem gebruiken</translation>
    </message>
    <message>
        <source>Render with this voice</source>
        <translation>Renderen met deze stem</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Geïnstalleerd</translation>
    </message>
    <message>
        <source>Bundled</source>
        <translation>Meegeleverd</translation>
    </message>
    <message>
        <source>No scores</source>
        <translation>Geen scores</translation>
    </message>
    <message>
        <source>Mean scores on held-out clips</source>
        <translation>Gemiddelde scores op testclips</translation>
    </message>
    <message>
        <source>Remove the voice {name}?</source>
        <translation>De stem {name} verwijderen?</translation>
    </message>
    <message>
        <source>Its file is moved to the trash. You can restore it from there.</source>
        <translation>Het bestand wordt naar de prullenbak verplaatst. U kunt het daaruit terugzetten.</translation>
    </message>
    <message>
        <source>Reading voices</source>
        <translation>Stemmen lezen</translation>
    </message>
    <message>
        <source>Installed the voice {name}.</source>
        <translation>Stem {name} geïnstalleerd.</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Bezig met importeren</translation>
    </message>
    <message>
        <source>import {name}</source>
        <translation>{name} importeren</translation>
    </message>
    <message>
        <source>Moved the voice {name} to the trash.</source>
        <translation>Stem {name} naar de prullenbak verplaatst.</translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>Bezig met verwijderen</translation>
    </message>
    <message>
        <source>remove {name}</source>
        <translation>{name} verwijderen</translation>
    </message>
    <message>
        <source>Could not show the voice {path}: {reason}.</source>
        <translation>De stem {path} kon niet worden getoond: {reason}.</translation>
    </message>
    <message>
        <source>Unknown; ask its author before publishing</source>
        <translation>Onbekend; vraag de maker voordat u publiceert</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Samplerate</translation>
    </message>
    <message>
        <source>{name}, {bands} bands, hop {hop} samples</source>
        <translation>{name}, {bands} banden, hop {hop} samples</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netwerk</translation>
    </message>
    <message>
        <source>{weights:,} parameters</source>
        <translation>{weights:,} parameters</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>Getraind op</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Could not move {path} to the trash. Delete the file in the file manager.</source>
        <translation>{path} kon niet naar de prullenbak worden verplaatst. Verwijder het bestand in bestandsbeheer.</translation>
    </message>
    <message>
        <source>opening, {percent:.0f}%</source>
        <translation>bezig met openen, {percent:.0f}%</translation>
    </message>
    <message>
        <source>{name} over time</source>
        <translation>{name} in de tijd</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punten</translation>
    </message>
    <message>
        <source>Points as SECONDS:VALUE, with commas between them</source>
        <translation>Punten als SECONDEN:WAARDE, gescheiden door komma’s</translation>
    </message>
    <message>
        <source>Remove the curve and use one value</source>
        <translation>De curve verwijderen en één waarde gebruiken</translation>
    </message>
    <message>
        <source>Discard changes to the curve (Esc)</source>
        <translation>Wijzigingen van de curve verwerpen (Esc)</translation>
    </message>
    <message>
        <source>Use the curve (Enter)</source>
        <translation>De curve gebruiken (Enter)</translation>
    </message>
    <message>
        <source>Click to add a point, drag to move it, right-click to remove it.</source>
        <translation>Klik om een punt toe te voegen, sleep om het te verplaatsen, klik rechts om het te verwijderen.</translation>
    </message>
    <message>
        <source>The curve {problem}.</source>
        <translation>De curve: {problem}.</translation>
    </message>
    <message>
        <source>Curve over time</source>
        <translation>Curve in de tijd</translation>
    </message>
    <message>
        <source>Click to add a point, drag to move it, right-click to remove it</source>
        <translation>Klik om een punt toe te voegen, sleep om het te verplaatsen, klik rechts om het te verwijderen</translation>
    </message>
</context>
</TS>
