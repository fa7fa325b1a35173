<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Read each sentence in your normal voice, a hand&apos;s width from the microphone. Every take is saved at once.</source>
        <translation>Lesen Sie jeden Satz mit normaler Stimme, eine Handbreit vom Mikrofon entfernt. Jeder Take wird sofort gespeichert.</translation>
    </message>
    <message>
        <source>Record sentences</source>
        <translation>Sätze aufnehmen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Sentence to read</source>
        <translation>Vorzulesender Satz</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>Microphone to record from</source>
        <translation>Mikrofon für die Aufnahme</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Start or stop recording this sentence (Space)</source>
        <translation>Aufnahme dieses Satzes starten oder stoppen (Leertaste)</translation>
    </message>
    <message>
        <source>Play the take of this sentence</source>
        <translation>Den Take dieses Satzes abspielen</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Previous sentence (←)</source>
        <translation>Vorheriger Satz (←)</translation>
    </message>
    <message>
        <source>Next sentence (→)</source>
        <translation>Nächster Satz (→)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Close; all takes are saved</source>
        <translation>Schließen; alle Takes sind gespeichert</translation>
    </message>
    <message>
        <source>{number} of {total} · {recorded} recorded</source>
        <translation>{number} von {total} · {recorded} aufgenommen</translation>
    </message>
    <message>
        <source>Record again</source>
        <translation>Neu aufnehmen</translation>
    </message>
    <message>
        <source>{input} is not connected; the system default is used.</source>
        <translation>{input} ist nicht angeschlossen; das Standardgerät des Systems wird verwendet.</translation>
    </message>
    <message>
        <source>Good take: {seconds:.1f} s.</source>
        <translation>Guter Take: {seconds:.1f} s.</translation>
    </message>
    <message>
        <source>Language of the window; a change applies at the next start</source>
        <translation>Sprache des Fensters; eine Änderung gilt ab dem nächsten Start</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Light, dark, or the system&apos;s theme</source>
        <translation>Hell, dunkel oder wie das System</translation>
    </message>
    <message>
        <source>Applies at the next start.</source>
        <translation>Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Open the sample clip at the start</source>
        <translation>Beim Start den Beispielclip öffnen</translation>
    </message>
    <message>
        <source>Otherwise the window is empty until you open a sound</source>
        <translation>Sonst ist das Fenster leer, bis Sie einen Klang öffnen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Render</source>
        <translation>&amp;Rendern</translation>
    </message>
    <message>
        <source>&amp;Take</source>
        <translation>&amp;Take</translation>
    </message>
    <message>
        <source>&amp;Listen</source>
        <translation>&amp;Anhören</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>A&amp;nsicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Shift+←</source>
        <translation>Umschalt+←</translation>
    </message>
    <message>
        <source>Shift+→</source>
        <translation>Umschalt+→</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Shift+Space</source>
        <translation>Umschalt+Leertaste</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Bild↑</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>Bild↓</translation>
    </message>
    <message>
        <source>continue</source>
        <translation>fortfahren</translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation>noch {seconds} s</translation>
    </message>
    <message>
        <source>{minutes} min {seconds:02d} s left</source>
        <translation>noch {minutes} min {seconds:02d} s</translation>
    </message>
    <message>
        <source>{hours} h {minutes:02d} min left</source>
        <translation>noch {hours} h {minutes:02d} min</translation>
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
        <translation>{hours:.1f} h</translation>
    </message>
    <message>
        <source>{minutes} min {seconds:02d} s</source>
        <translation>{minutes} min {seconds:02d} s</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;First steps</source>
        <translation>&amp;Erste Schritte</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Protokoll</translation>
    </message>
    <message>
        <source>&amp;System check</source>
        <translation>&amp;Systemprüfung</translation>
    </message>
    <message>
        <source>&amp;About Gradwave</source>
        <translation>Über &amp;Gradwave</translation>
    </message>
    <message>
        <source>Gradwave turns recordings and mel spectrograms into sound with WaveGrad, a diffusion vocoder by Nanxin Chen, Yu Zhang, Heiga Zen, Ron J. Weiss, Mohammad Norouzi and William Chan (arXiv 2009.00713). Everything runs on your machine.</source>
        <translation>Gradwave macht aus Aufnahmen und Mel-Spektrogrammen Klang, mit WaveGrad, einem Diffusions-Vocoder von Nanxin Chen, Yu Zhang, Heiga Zen, Ron J. Weiss, Mohammad Norouzi und William Chan (arXiv 2009.00713). Alles läuft auf Ihrem Rechner.</translation>
    </message>
    <message>
        <source>About Gradwave</source>
        <translation>Über Gradwave</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Versions and licences</source>
        <translation>Versionen und Lizenzen</translation>
    </message>
    <message>
        <source>Packages that Gradwave uses, from their own metadata</source>
        <translation>Pakete, die Gradwave verwendet, nach deren eigenen Angaben</translation>
    </message>
    <message>
        <source>Copy the versions and licences</source>
        <translation>Versionen und Lizenzen kopieren</translation>
    </message>
    <message>
        <source>Gradwave {version}, licence {licence}</source>
        <translation>Gradwave {version}, Lizenz {licence}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>As the sound</source>
        <translation>Wie der Klang</translation>
    </message>
    <message>
        <source>{rate:g} kHz</source>
        <translation>{rate:g} kHz</translation>
    </message>
    <message>
        <source>Automatic: bf16 if fast</source>
        <translation>Automatisch: bf16, wenn schnell</translation>
    </message>
    <message>
        <source>fp32: exact, slower</source>
        <translation>fp32: exakt, langsamer</translation>
    </message>
    <message>
        <source>bf16: half the memory</source>
        <translation>bf16: halber Speicherbedarf</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>Systemstandard</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Find devices that were plugged in or removed</source>
        <translation>Neu angeschlossene und entfernte Geräte suchen</translation>
    </message>
    <message>
        <source>Output device</source>
        <translation>Ausgabegerät</translation>
    </message>
    <message>
        <source>Sample rate</source>
        <translation>Abtastrate</translation>
    </message>
    <message>
        <source>Buffer</source>
        <translation>Puffer</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this window (Esc)</source>
        <translation>Dieses Fenster schließen (Esc)</translation>
    </message>
    <message>
        <source>The system default is used while the chosen device is not connected</source>
        <translation>Solange das gewählte Gerät nicht angeschlossen ist, gilt der Systemstandard</translation>
    </message>
    <message>
        <source>Sounds are resampled if the device has another rate</source>
        <translation>Klänge werden umgerechnet, wenn das Gerät eine andere Rate hat</translation>
    </message>
    <message>
        <source>A longer buffer avoids dropouts on a busy machine; a shorter one reacts faster</source>
        <translation>Ein längerer Puffer verhindert Aussetzer auf ausgelasteten Rechnern, ein kürzerer reagiert schneller</translation>
    </message>
    <message>
        <source>The processor that renders</source>
        <translation>Der Prozessor, auf dem gerendert wird</translation>
    </message>
    <message>
        <source>Number format of the network; the sound differs very slightly</source>
        <translation>Zahlenformat des Netzes; der Klang ändert sich nur minimal</translation>
    </message>
    <message>
        <source>{output} (not connected)</source>
        <translation>{output} (nicht angeschlossen)</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>{processor} (not available)</source>
        <translation>{processor} (nicht verfügbar)</translation>
    </message>
    <message>
        <source>Looking for an output device.</source>
        <translation>Ein Ausgabegerät wird gesucht.</translation>
    </message>
    <message>
        <source>Playing through {output}.</source>
        <translation>Wiedergabe über {output}.</translation>
    </message>
    <message numerus="yes">
        <source>Playback was interrupted %n time(s); try a longer buffer.</source>
        <translation>
            <numerusform>Die Wiedergabe wurde einmal unterbrochen; versuchen Sie einen längeren Puffer.</numerusform>
            <numerusform>Die Wiedergabe wurde %n-mal unterbrochen; versuchen Sie einen längeren Puffer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>Überschriften</translation>
    </message>
    <message>
        <source>Choose a heading to read from there</source>
        <translation>Eine Überschrift wählen, um dort weiterzulesen</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Press Enter to find the next place</source>
        <translation>Eingabetaste: nächste Fundstelle</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Messages of the program and its jobs.</source>
        <translation>Meldungen des Programms und seiner Aufgaben.</translation>
    </message>
    <message>
        <source>System check</source>
        <translation>Systemprüfung</translation>
    </message>
    <message>
        <source>Hardware and software that Gradwave found, what is missing, and how to install it.</source>
        <translation>Hardware und Software, die Gradwave gefunden hat, was fehlt und wie es installiert wird.</translation>
    </message>
    <message>
        <source>list the packages that Gradwave uses</source>
        <translation>Pakete auflisten, die Gradwave verwendet</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>check this system</source>
        <translation>dieses System prüfen</translation>
    </message>
    <message>
        <source>Copy everything, for a report</source>
        <translation>Alles für einen Bericht kopieren</translation>
    </message>
    <message>
        <source>1  Open</source>
        <translation>1  Öffnen</translation>
    </message>
    <message>
        <source>Drop a recording into this window or press Open. A sample clip is open already.</source>
        <translation>Ziehen Sie eine Aufnahme in dieses Fenster, oder klicken Sie auf Öffnen. Ein Beispielclip ist schon geöffnet.</translation>
    </message>
    <message>
        <source>2  Render</source>
        <translation>2  Rendern</translation>
    </message>
    <message>
        <source>Choose a preset on the right and press Render to make a new take from the recording&apos;s mel spectrogram. To stretch, shift or paint it first, choose Edits.</source>
        <translation>Wählen Sie rechts eine Voreinstellung, und klicken Sie auf Rendern: Aus dem Mel-Spektrogramm der Aufnahme entsteht ein neuer Take. Zum Dehnen, Verschieben oder Malen wählen Sie vorher Bearbeitungen.</translation>
    </message>
    <message>
        <source>3  Compare</source>
        <translation>3  Vergleichen</translation>
    </message>
    <message>
        <source>Press 1 for the original and 2 to 9 for the takes. Listen, Blind test shows whether you can hear a difference. Export saves the take.</source>
        <translation>Taste 1 spielt das Original, 2 bis 9 die Takes. Ob Sie einen Unterschied hören, zeigt Anhören, Blindtest. Exportieren speichert den Take.</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Verstanden</translation>
    </message>
    <message>
        <source>Hide this; Help, First steps shows it again</source>
        <translation>Ausblenden; Hilfe, Erste Schritte zeigt dies wieder an</translation>
    </message>
    <message>
        <source>{problem} Choose a voice that reads it, or make it again from the sound.</source>
        <translation>{problem} Wählen Sie eine Stimme, die es liest, oder erzeugen Sie es neu aus dem Klang.</translation>
    </message>
    <message>
        <source>Could not {doing}: out of memory. Close other programs, or use a shorter sound.</source>
        <translation>Nicht möglich: {doing}. Der Arbeitsspeicher reicht nicht. Schließen Sie andere Programme, oder verwenden Sie einen kürzeren Klang.</translation>
    </message>
    <message>
        <source>Could not {doing}: {reason}. Free some space, or check the disk and the permissions.</source>
        <translation>Nicht möglich: {doing} ({reason}). Schaffen Sie Speicherplatz, oder prüfen Sie den Datenträger und die Berechtigungen.</translation>
    </message>
    <message>
        <source>Could not {doing}. This is a bug in Gradwave: {description}. Please report it with the copied details.</source>
        <translation>Nicht möglich: {doing}. Das ist ein Fehler in Gradwave: {description}. Bitte melden Sie ihn mit den kopierten Details.</translation>
    </message>
    <message>
        <source>mono</source>
        <translation>Mono</translation>
    </message>
    <message>
        <source>stereo</source>
        <translation>Stereo</translation>
    </message>
    <message>
        <source>{count} channels</source>
        <translation>{count} Kanäle</translation>
    </message>
    <message>
        <source>{rate:g} kHz · {kind}</source>
        <translation>{rate:g} kHz · {kind}</translation>
    </message>
    <message>
        <source>mel, {bands} bands, {frames} frames · {seconds:.2f} s</source>
        <translation>Mel, {bands} Bänder, {frames} Frames · {seconds:.2f} s</translation>
    </message>
    <message>
        <source>{time} on {device}</source>
        <translation>{time} auf {device}</translation>
    </message>
    <message>
        <source>{seconds:.2f} s</source>
        <translation>{seconds:.2f} s</translation>
    </message>
    <message numerus="yes">
        <source>%n iteration(s)</source>
        <translation>
            <numerusform>%n Iteration</numerusform>
            <numerusform>%n Iterationen</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}, {start:.2f}–{end:.2f} s</source>
        <translation>{name}, {start:.2f}–{end:.2f} s</translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation>Seed {seed}</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Copy the error, its traceback, the settings and the versions</source>
        <translation>Fehler, Traceback, Einstellungen und Versionen kopieren</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Hide this message</source>
        <translation>Diese Meldung ausblenden</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Aus Datei…</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Drop to render the folder in the queue</source>
        <translation>Loslassen, um den Ordner in der Warteschlange zu rendern</translation>
    </message>
    <message>
        <source>Drop to open {name}</source>
        <translation>Loslassen, um {name} zu öffnen</translation>
    </message>
    <message numerus="yes">
        <source>Drop %n file(s)</source>
        <translation>
            <numerusform>%n Datei ablegen</numerusform>
            <numerusform>%n Dateien ablegen</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>Datei ersetzen?</translation>
    </message>
    <message>
        <source>“{name}” already exists. Replace it?</source>
        <translation>„{name}“ existiert bereits. Ersetzen?</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>run the listening test</source>
        <translation>Hörtest durchführen</translation>
    </message>
    <message>
        <source>&amp;Go to marker</source>
        <translation>&amp;Gehe zu Marker</translation>
    </message>
    <message>
        <source>Edits (*.json);;All files (*)</source>
        <translation>Bearbeitungen (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Factor of the duration; onsets stay sharp</source>
        <translation>Faktor für die Länge; Einsätze bleiben scharf</translation>
    </message>
    <message>
        <source>Shift of the pitch in semitones; formants stay</source>
        <translation>Verschiebung der Tonhöhe in Halbtönen; Formanten bleiben</translation>
    </message>
    <message>
        <source>Shift of the formants in semitones</source>
        <translation>Verschiebung der Formanten in Halbtönen</translation>
    </message>
    <message>
        <source>Hear each edit</source>
        <translation>Jede Bearbeitung anhören</translation>
    </message>
    <message>
        <source>Play a sketch of the changed part after each edit</source>
        <translation>Nach jeder Bearbeitung eine Skizze des geänderten Teils abspielen</translation>
    </message>
    <message>
        <source>Render selection</source>
        <translation>Auswahl rendern</translation>
    </message>
    <message>
        <source>Render only the selected time (Ctrl+Alt+R)</source>
        <translation>Nur die ausgewählte Zeit rendern (Strg+Alt+R)</translation>
    </message>
    <message>
        <source>Drag selection</source>
        <translation>Auswahl ziehen</translation>
    </message>
    <message>
        <source>Drag the selected part of the shown take into another program, as a WAV file</source>
        <translation>Den ausgewählten Teil des gezeigten Takes als WAV-Datei in ein anderes Programm ziehen</translation>
    </message>
    <message>
        <source>8 variations</source>
        <translation>8 Varianten</translation>
    </message>
    <message>
        <source>Render 8 takes with new seeds (Ctrl+8)</source>
        <translation>8 Takes mit neuen Seeds rendern (Strg+8)</translation>
    </message>
    <message>
        <source>Keep starred</source>
        <translation>Markierte behalten</translation>
    </message>
    <message>
        <source>Delete the variations without a star</source>
        <translation>Varianten ohne Stern löschen</translation>
    </message>
    <message>
        <source>Edits in the order in which they are applied</source>
        <translation>Bearbeitungen in der Reihenfolge ihrer Anwendung</translation>
    </message>
    <message>
        <source>No edits yet. A render uses the sound as it is.</source>
        <translation>Noch keine Bearbeitungen. Gerendert wird der Klang, wie er ist.</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Apply the chosen edit earlier</source>
        <translation>Gewählte Bearbeitung früher anwenden</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Apply the chosen edit later</source>
        <translation>Gewählte Bearbeitung später anwenden</translation>
    </message>
    <message>
        <source>Remove the chosen edit</source>
        <translation>Gewählte Bearbeitung entfernen</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alle kopieren</translation>
    </message>
    <message>
        <source>Copy the edits, for another sound</source>
        <translation>Bearbeitungen kopieren, für einen anderen Klang</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Append copied edits to these</source>
        <translation>Kopierte Bearbeitungen hier anhängen</translation>
    </message>
    <message>
        <source>Paste all</source>
        <translation>Alle einfügen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Remove all edits</source>
        <translation>Alle Bearbeitungen entfernen</translation>
    </message>
    <message>
        <source>Load…</source>
        <translation>Laden…</translation>
    </message>
    <message>
        <source>Replace the edits with those of a file</source>
        <translation>Bearbeitungen durch die einer Datei ersetzen</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Save the edits as a JSON file</source>
        <translation>Bearbeitungen als JSON-Datei speichern</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add an edit of the whole sound, and change it in the list</source>
        <translation>Eine Bearbeitung des ganzen Klangs hinzufügen und in der Liste ändern</translation>
    </message>
    <message>
        <source>Time and pitch</source>
        <translation>Zeit und Tonhöhe</translation>
    </message>
    <message>
        <source>Painting</source>
        <translation>Malen</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>Bearbeitungen</translation>
    </message>
    <message>
        <source>Variations</source>
        <translation>Varianten</translation>
    </message>
    <message>
        <source>Load edits</source>
        <translation>Bearbeitungen laden</translation>
    </message>
    <message>
        <source>Save edits</source>
        <translation>Bearbeitungen speichern</translation>
    </message>
    <message>
        <source>Voice default</source>
        <translation>Wie die Stimme</translation>
    </message>
    <message>
        <source>Ancestral</source>
        <translation>Ancestral</translation>
    </message>
    <message>
        <source>As in the paper: each step adds new noise</source>
        <translation>Wie in der Veröffentlichung: Jeder Schritt fügt neues Rauschen hinzu</translation>
    </message>
    <message>
        <source>Adds no noise, or as much as Eta sets</source>
        <translation>Fügt kein Rauschen hinzu, oder so viel, wie Eta angibt</translation>
    </message>
    <message>
        <source>Ancestral, with early steps corrected toward the mel: for unfamiliar voices</source>
        <translation>Ancestral, frühe Schritte zum Mel hin korrigiert: für unbekannte Stimmen</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Start from noise</source>
        <translation>Mit Rauschen beginnen</translation>
    </message>
    <message>
        <source>Griffin-Lim sketch</source>
        <translation>Griffin-Lim-Skizze</translation>
    </message>
    <message>
        <source>Start from a rough sound made from the mel, with noise added</source>
        <translation>Mit einem groben Klang aus dem Mel beginnen, mit Rauschen versetzt</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Start from the recording, with noise added</source>
        <translation>Mit der Aufnahme beginnen, mit Rauschen versetzt</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Rauschplan</translation>
    </message>
    <message>
        <source>Noise levels of the steps</source>
        <translation>Rauschpegel der Schritte</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>Sampler</translation>
    </message>
    <message>
        <source>How a step moves from noise to sound</source>
        <translation>Wie ein Schritt vom Rauschen zum Klang führt</translation>
    </message>
    <message>
        <source>Eta</source>
        <translation>Eta</translation>
    </message>
    <message>
        <source>How much noise DDIM adds: 0 none, 1 as much as ancestral</source>
        <translation>Wie viel Rauschen DDIM hinzufügt: 0 keines, 1 so viel wie Ancestral</translation>
    </message>
    <message>
        <source>What the first step starts from: noise, a sketch of the mel, or the original</source>
        <translation>Womit der erste Schritt beginnt: Rauschen, eine Skizze des Mels oder das Original</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>How much of the start is replaced: 0 keeps it unchanged, 1 replaces all of it</source>
        <translation>Wie viel des Ausgangsklangs ersetzt wird: 0 lässt ihn unverändert, 1 ersetzt alles</translation>
    </message>
    <message>
        <source>Dry/wet</source>
        <translation>Dry/Wet</translation>
    </message>
    <message>
        <source>Mix of the recording (0) and the render (1)</source>
        <translation>Mischung aus Aufnahme (0) und Render (1)</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>The same seed and settings give the same sound</source>
        <translation>Gleicher Seed und gleiche Einstellungen ergeben den gleichen Klang</translation>
    </message>
    <message>
        <source>How much noise each step removes</source>
        <translation>Wie viel Rauschen jeder Schritt entfernt</translation>
    </message>
    <message>
        <source>How much new noise DDIM adds</source>
        <translation>Wie viel neues Rauschen DDIM hinzufügt</translation>
    </message>
    <message>
        <source>What the first step begins with</source>
        <translation>Womit der erste Schritt beginnt</translation>
    </message>
    <message>
        <source>How much of the start is regenerated</source>
        <translation>Wie viel des Ausgangsklangs neu entsteht</translation>
    </message>
    <message>
        <source>0 is the recording, 1 the render</source>
        <translation>0 ist die Aufnahme, 1 das Render</translation>
    </message>
    <message>
        <source>The same seed gives the same sound</source>
        <translation>Gleicher Seed, gleicher Klang</translation>
    </message>
    <message>
        <source>fastest</source>
        <translation>am schnellsten</translation>
    </message>
    <message>
        <source>fast</source>
        <translation>schnell</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>ausgewogen</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>Referenz</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s), {pace} ({name})</source>
        <translation>
            <numerusform>%n Schritt, {pace} ({name})</numerusform>
            <numerusform>%n Schritte, {pace} ({name})</numerusform>
        </translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Schedule, sampler, start, strength, dry/wet, highs, levels and seed</source>
        <translation>Rauschplan, Sampler, Start, Stärke, Dry/Wet, Höhen, Pegel und Seed</translation>
    </message>
    <message>
        <source>Curve of the strength</source>
        <translation>Kurve der Stärke</translation>
    </message>
    <message>
        <source>Curve of the dry/wet mix</source>
        <translation>Kurve der Dry/Wet-Mischung</translation>
    </message>
    <message>
        <source>Keep original highs</source>
        <translation>Originalhöhen behalten</translation>
    </message>
    <message>
        <source>Take frequencies above the voice&apos;s range from the recording</source>
        <translation>Frequenzen über dem Bereich der Stimme aus der Aufnahme übernehmen</translation>
    </message>
    <message>
        <source>Match levels to the mel</source>
        <translation>Pegel an das Mel angleichen</translation>
    </message>
    <message>
        <source>Classic voice: give each step the levels of the mel; off is WaveGrad alone</source>
        <translation>Stimme classic: jedem Schritt die Pegel des Mels geben; aus ist WaveGrad allein</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>Neuer Seed</translation>
    </message>
    <message>
        <source>Curve…</source>
        <translation>Kurve…</translation>
    </message>
    <message>
        <source>Change the value over time, instead of one value for all</source>
        <translation>Den Wert über die Zeit ändern, statt eines einzigen Werts</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Letzte Meldung</translation>
    </message>
    <message>
        <source>Time, frequency and level under the pointer</source>
        <translation>Zeit, Frequenz und Pegel unter dem Zeiger</translation>
    </message>
    <message>
        <source>Start, end and length of the loop</source>
        <translation>Anfang, Ende und Länge des Loops</translation>
    </message>
    <message>
        <source>Loop {start} – {end}  ({length:.3f} s)</source>
        <translation>Loop {start} – {end}  ({length:.3f} s)</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Verglichen</translation>
    </message>
    <message>
        <source>Listener</source>
        <translation>Hörer</translation>
    </message>
    <message>
        <source>No listening test was run yet. Start one with Listen, Blind test or MUSHRA test.</source>
        <translation>Noch kein Hörtest durchgeführt. Starten Sie einen mit Anhören, Blindtest oder MUSHRA-Test.</translation>
    </message>
    <message>
        <source>No runs by this listener.</source>
        <translation>Keine Durchgänge dieses Hörers.</translation>
    </message>
    <message>
        <source>Listening test results</source>
        <translation>Ergebnisse der Hörtests</translation>
    </message>
    <message>
        <source>Show the runs of one listener</source>
        <translation>Durchgänge eines Hörers anzeigen</translation>
    </message>
    <message>
        <source>The runs, the newest first</source>
        <translation>Die Durchgänge, die neuesten zuerst</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Durchgänge</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Run this test once more</source>
        <translation>Diesen Test noch einmal durchführen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Open the folder with results and sounds</source>
        <translation>Ordner mit Ergebnissen und Klängen öffnen</translation>
    </message>
    <message>
        <source>Close the dialog (Esc)</source>
        <translation>Dialog schließen (Esc)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message numerus="yes">
        <source>%n test(s) in {folder} could not be read. Help, Log says why.</source>
        <translation>
            <numerusform>%n Test in {folder} konnte nicht gelesen werden. Hilfe, Protokoll nennt den Grund.</numerusform>
            <numerusform>%n Tests in {folder} konnten nicht gelesen werden. Hilfe, Protokoll nennt den Grund.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Open a recording, a mel file or a project (Ctrl+O)</source>
        <translation>Aufnahme, Mel-Datei oder Projekt öffnen (Strg+O)</translation>
    </message>
    <message>
        <source>16 bit</source>
        <translation>16 Bit</translation>
    </message>
    <message>
        <source>24 bit</source>
        <translation>24 Bit</translation>
    </message>
    <message>
        <source>32 bit float</source>
        <translation>32 Bit Float</translation>
    </message>
    <message>
        <source>Export takes</source>
        <translation>Takes exportieren</translation>
    </message>
    <message>
        <source>As rendered</source>
        <translation>Wie gerendert</translation>
    </message>
    <message>
        <source>Fields: {fields}</source>
        <translation>Felder: {fields}</translation>
    </message>
    <message>
        <source>Only starred takes</source>
        <translation>Nur Takes mit Stern</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Bit depth</source>
        <translation>Bittiefe</translation>
    </message>
    <message>
        <source>File names</source>
        <translation>Dateinamen</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Export to folder</source>
        <translation>In Ordner exportieren</translation>
    </message>
    <message>
        <source>Export the shown take or step as WAV or FLAC (Ctrl+E)</source>
        <translation>Gezeigten Take oder Schritt als WAV oder FLAC exportieren (Strg+E)</translation>
    </message>
    <message>
        <source>render the variations</source>
        <translation>Varianten rendern</translation>
    </message>
    <message>
        <source>play</source>
        <translation>abspielen</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>Did not save {name}: another window or program has changed it since it was opened here. To keep both, choose File, Save project as, and another name.</source>
        <translation>{name} wurde nicht gespeichert: Ein anderes Fenster oder Programm hat die Datei geändert, seit sie hier geöffnet wurde. Um beides zu behalten, wählen Sie Datei, Projekt speichern unter und einen anderen Namen.</translation>
    </message>
    <message>
        <source>Saved {name}</source>
        <translation>{name} gespeichert</translation>
    </message>
    <message>
        <source>save the project</source>
        <translation>Projekt speichern</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>{name} wird geöffnet…</translation>
    </message>
    <message>
        <source>open the project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>open all takes</source>
        <translation>alle Takes öffnen</translation>
    </message>
    <message>
        <source>Opened {name}</source>
        <translation>{name} geöffnet</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) skipped, because the sound files are missing or damaged: {names}. The project file was not changed. To keep the rest, save under another name.</source>
        <translation>
            <numerusform>%n Take wurde übersprungen, weil die Klangdateien fehlen oder beschädigt sind: {names}. Die Projektdatei wurde nicht geändert. Um den Rest zu behalten, speichern Sie unter einem anderen Namen.</numerusform>
            <numerusform>%n Takes wurden übersprungen, weil die Klangdateien fehlen oder beschädigt sind: {names}. Die Projektdatei wurde nicht geändert. Um den Rest zu behalten, speichern Sie unter einem anderen Namen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop a recording or a mel spectrogram here, or press Open.</source>
        <translation>Ziehen Sie eine Aufnahme oder ein Mel-Spektrogramm hierher, oder klicken Sie auf Öffnen.</translation>
    </message>
    <message>
        <source>Rendering</source>
        <translation>Rendern</translation>
    </message>
    <message>
        <source>The rest of the file is still being read</source>
        <translation>Der Rest der Datei wird noch gelesen</translation>
    </message>
    <message>
        <source>The estimate so far</source>
        <translation>Die bisherige Schätzung</translation>
    </message>
    <message>
        <source>The estimate appears here after the first step.</source>
        <translation>Die Schätzung erscheint hier nach dem ersten Schritt.</translation>
    </message>
    <message>
        <source>Press Render to resynthesize this sound from its mel.</source>
        <translation>Klicken Sie auf Rendern, um diesen Klang aus seinem Mel neu zu erzeugen.</translation>
    </message>
    <message>
        <source>Your renders appear here.</source>
        <translation>Hier erscheinen Ihre Renders.</translation>
    </message>
    <message>
        <source>Can be played once the whole file has been read</source>
        <translation>Abspielbar, sobald die ganze Datei gelesen ist</translation>
    </message>
    <message>
        <source>Work is still in progress. Stop it and close Gradwave?</source>
        <translation>Es wird noch gearbeitet. Abbrechen und Gradwave schließen?</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Abbrechen und schließen</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>Weiterarbeiten</translation>
    </message>
    <message>
        <source>&amp;Devices…</source>
        <translation>Ge&amp;räte…</translation>
    </message>
    <message>
        <source>Mac GPU</source>
        <translation>Mac-GPU</translation>
    </message>
    <message>
        <source>The devices could not be listed: {error}</source>
        <translation>Die Geräte konnten nicht aufgelistet werden: {error}</translation>
    </message>
    <message>
        <source>look for devices ({what})</source>
        <translation>Geräte suchen ({what})</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>of this machine</source>
        <translation>dieses Rechners</translation>
    </message>
    <message>
        <source>Automatic ({device})</source>
        <translation>Automatisch ({device})</translation>
    </message>
    <message>
        <source>To use one: {remedy}.</source>
        <translation>Um eine zu verwenden: {remedy}.</translation>
    </message>
    <message>
        <source>No GPU is used: {reason}.</source>
        <translation>Keine GPU wird verwendet: {reason}.</translation>
    </message>
    <message>
        <source>X was {right}</source>
        <translation>X war {right}</translation>
    </message>
    <message>
        <source>{right} was different</source>
        <translation>{right} war anders</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>{verdict}: {truth}. {right} of {total} right so far.</source>
        <translation>{verdict}: {truth}. Bisher {right} von {total} richtig.</translation>
    </message>
    <message>
        <source>Open listening &amp;test…</source>
        <translation>&amp;Hörtest öffnen…</translation>
    </message>
    <message>
        <source>&amp;Blind test…</source>
        <translation>Bl&amp;indtest…</translation>
    </message>
    <message>
        <source>Blind test: {few} against {many} &amp;iterations…</source>
        <translation>Blindtest: {few} &amp;gegen {many} Iterationen…</translation>
    </message>
    <message>
        <source>&amp;MUSHRA test…</source>
        <translation>&amp;MUSHRA-Test…</translation>
    </message>
    <message>
        <source>Test &amp;results…</source>
        <translation>T&amp;estergebnisse…</translation>
    </message>
    <message>
        <source>Ended after {answered} of {planned} trials.</source>
        <translation>Nach {answered} von {planned} Versuchen beendet.</translation>
    </message>
    <message>
        <source>Ended after {answered} of {planned} trials: {pair} cannot be judged.</source>
        <translation>Nach {answered} von {planned} Versuchen beendet: kein Urteil über {pair} möglich.</translation>
    </message>
    <message>
        <source>Not a valid run ({pair}): sounds were not listened to.</source>
        <translation>Kein gültiger Durchgang ({pair}): Die Klänge wurden nicht angehört.</translation>
    </message>
    <message>
        <source>{right} of {total}, {p}</source>
        <translation>{right} von {total}, {p}</translation>
    </message>
    <message>
        <source>{listener} could tell {pair} apart: {numbers}.</source>
        <translation>{listener} konnte {pair} unterscheiden: {numbers}.</translation>
    </message>
    <message>
        <source>You could tell {pair} apart: {numbers}.</source>
        <translation>Sie konnten {pair} unterscheiden: {numbers}.</translation>
    </message>
    <message>
        <source>{listener} could not tell {pair} apart: {numbers}.</source>
        <translation>{listener} konnte {pair} nicht unterscheiden: {numbers}.</translation>
    </message>
    <message>
        <source>You could not tell {pair} apart: {numbers}.</source>
        <translation>Sie konnten {pair} nicht unterscheiden: {numbers}.</translation>
    </message>
    <message>
        <source>{first} from {second}</source>
        <translation>{first} und {second}</translation>
    </message>
    <message>
        <source>Right answers: {share:.0f}%, {confidence:.0f}% interval {low:.0f}% to {high:.0f}%; guessing gets {chance:.0f}%.</source>
        <translation>Richtige Antworten: {share:.0f} %, {confidence:.0f}-%-Intervall {low:.0f} % bis {high:.0f} %; Raten ergibt {chance:.0f} %.</translation>
    </message>
    <message>
        <source>{trials} trials are too few: even all right could be luck.</source>
        <translation>{trials} Versuche sind zu wenige: Selbst alle richtig kann Zufall sein.</translation>
    </message>
    <message>
        <source>Guessing would get {right} or more right with {p}.</source>
        <translation>Raten ergibt {right} oder mehr Richtige mit {p}.</translation>
    </message>
    <message>
        <source>{right} or more right would have shown a difference (p ≤ .05).</source>
        <translation>{right} oder mehr Richtige hätten einen Unterschied gezeigt (p ≤ 0,05).</translation>
    </message>
    <message>
        <source>The listener</source>
        <translation>Der Hörer</translation>
    </message>
    <message>
        <source>All listeners</source>
        <translation>Alle Hörer</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n Durchgang</numerusform>
            <numerusform>%n Durchgänge</numerusform>
        </translation>
    </message>
    <message>
        <source>Ended early</source>
        <translation>Vorzeitig beendet</translation>
    </message>
    <message>
        <source>Not valid</source>
        <translation>Nicht gültig</translation>
    </message>
    <message numerus="yes">
        <source>%n rating(s)</source>
        <translation>
            <numerusform>%n Bewertung</numerusform>
            <numerusform>%n Bewertungen</numerusform>
        </translation>
    </message>
    <message>
        <source>{right} of {total}</source>
        <translation>{right} von {total}</translation>
    </message>
    <message>
        <source>Whole sound, {length}</source>
        <translation>Ganzer Klang, {length}</translation>
    </message>
    <message>
        <source>First {seconds:.0f} s</source>
        <translation>Erste {seconds:.0f} s</translation>
    </message>
    <message>
        <source>Loop, {start} to {end}</source>
        <translation>Loop, {start} bis {end}</translation>
    </message>
    <message>
        <source>Both are rendered.</source>
        <translation>Beide sind gerendert.</translation>
    </message>
    <message>
        <source>Measuring the speed with {few} iterations…</source>
        <translation>Die Geschwindigkeit wird mit {few} Iterationen gemessen…</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>Rendering {counts} iterations takes about {time} on this machine ({device}).</source>
        <translation>Das Rendern von {counts} Iterationen dauert auf diesem Rechner etwa {time} ({device}).</translation>
    </message>
    <message>
        <source>{count} iterations of {voice}</source>
        <translation>{count} Iterationen von {voice}</translation>
    </message>
    <message>
        <source>Hidden reference</source>
        <translation>Versteckte Referenz</translation>
    </message>
    <message>
        <source>7 kHz anchor</source>
        <translation>7-kHz-Anker</translation>
    </message>
    <message>
        <source>3.5 kHz anchor</source>
        <translation>3,5-kHz-Anker</translation>
    </message>
    <message>
        <source>The hidden reference was rated under 90, or the 7 kHz anchor over 90, too often. BS.1534-3 excludes such a listener from the analysis.</source>
        <translation>Die versteckte Referenz wurde zu oft unter 90 bewertet oder der 7-kHz-Anker zu oft über 90. BS.1534-3 schließt einen solchen Hörer von der Auswertung aus.</translation>
    </message>
    <message>
        <source>This was practice. Nothing was saved.</source>
        <translation>Das war eine Übung. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>Version 0.1.0 did not record whether the sounds were listened to.</source>
        <translation>Version 0.1.0 hat nicht festgehalten, ob die Klänge angehört wurden.</translation>
    </message>
    <message>
        <source>Each sound was rated once, so there are no intervals. Rate more clips to get them.</source>
        <translation>Jeder Klang wurde einmal bewertet, daher gibt es keine Intervalle. Bewerten Sie dafür mehr Clips.</translation>
    </message>
    <message>
        <source>Bars show means, lines their 95% intervals.</source>
        <translation>Balken zeigen Mittelwerte, Striche ihre 95-%-Intervalle.</translation>
    </message>
    <message>
        <source>p values are adjusted for {pairs} pairs (Holm).</source>
        <translation>Die p-Werte sind für {pairs} Paare korrigiert (Holm).</translation>
    </message>
    <message>
        <source>Trial {number}{clip}</source>
        <translation>Versuch {number}{clip}</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>X was {right}, the answer was {answer}, after {seconds:.0f} s.</source>
        <translation>X war {right}, die Antwort war {answer}, nach {seconds:.0f} s.</translation>
    </message>
    <message>
        <source>{right} was different, the answer was {answer}, after {seconds:.0f} s.</source>
        <translation>{right} war anders, die Antwort war {answer}, nach {seconds:.0f} s.</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s)</source>
        <translation>
            <numerusform>%n Clip</numerusform>
            <numerusform>%n Clips</numerusform>
        </translation>
    </message>
    <message>
        <source>Ended before the first clip was rated.</source>
        <translation>Beendet, bevor der erste Clip bewertet war.</translation>
    </message>
    <message>
        <source>Ended early, after {counted}. {headline}</source>
        <translation>Vorzeitig beendet, nach {counted}. {headline}</translation>
    </message>
    <message numerus="yes">
        <source>%n rating(s) of {clips}.</source>
        <translation>
            <numerusform>%n Bewertung von {clips}.</numerusform>
            <numerusform>%n Bewertungen von {clips}.</numerusform>
        </translation>
    </message>
    <message>
        <source>No sound was rated.</source>
        <translation>Kein Klang wurde bewertet.</translation>
    </message>
    <message>
        <source>{listener} rated {name} best, with {mean:.0f}; the hidden reference got {reference:.0f}.</source>
        <translation>{listener} hat {name} am besten bewertet, mit {mean:.0f}; die versteckte Referenz bekam {reference:.0f}.</translation>
    </message>
    <message>
        <source>You rated {name} best, with {mean:.0f}; the hidden reference got {reference:.0f}.</source>
        <translation>Sie haben {name} am besten bewertet, mit {mean:.0f}; die versteckte Referenz bekam {reference:.0f}.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) together: they rated {name} best, with {mean:.0f}; the hidden reference got {reference:.0f}.</source>
        <translation>
            <numerusform>%n Durchgang zusammengefasst: Am besten bewertet wurde {name}, mit {mean:.0f}; die versteckte Referenz bekam {reference:.0f}.</numerusform>
            <numerusform>%n Durchgänge zusammengefasst: Am besten bewertet wurde {name}, mit {mean:.0f}; die versteckte Referenz bekam {reference:.0f}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Could not create the folder of the test, {folder}: {reason}. Free some space, or check the folder&apos;s permissions.</source>
        <translation>Der Ordner des Tests, {folder}, konnte nicht angelegt werden: {reason}. Schaffen Sie Platz, oder prüfen Sie die Rechte des Ordners.</translation>
    </message>
    <message>
        <source>Could not open {path}: its folder is write-protected, so results could not be saved. Copy the folder to a place of your own and open the test there.</source>
        <translation>{path} konnte nicht geöffnet werden: Der Ordner ist schreibgeschützt, daher könnten Ergebnisse nicht gespeichert werden. Kopieren Sie den Ordner an einen eigenen Ort, und öffnen Sie den Test dort.</translation>
    </message>
    <message>
        <source>Blind test</source>
        <translation>Blindtest</translation>
    </message>
    <message>
        <source>Is X the same as A or the same as B? Guessing gets half of the answers right.</source>
        <translation>Ist X gleich A oder gleich B? Raten ergibt die Hälfte richtig.</translation>
    </message>
    <message>
        <source>Two of three are the same: which one is different? Guessing gets a third right.</source>
        <translation>Zwei von dreien sind gleich: Welcher ist anders? Raten ergibt ein Drittel richtig.</translation>
    </message>
    <message>
        <source>Number of questions, fixed before the test. More trials give more reliable results.</source>
        <translation>Zahl der Fragen, vor dem Test festgelegt. Mehr Versuche ergeben verlässlichere Ergebnisse.</translation>
    </message>
    <message>
        <source>Two iteration counts of the classic voice</source>
        <translation>Zwei Iterationszahlen der Stimme classic</translation>
    </message>
    <message>
        <source>Sounds of this window</source>
        <translation>Klänge dieses Fensters</translation>
    </message>
    <message>
        <source>Render the open sound twice, where iterations can be heard</source>
        <translation>Den offenen Klang zweimal rendern, wo Iterationen hörbar sind</translation>
    </message>
    <message>
        <source>The original and the takes</source>
        <translation>Das Original und die Takes</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>The kind of blind test</source>
        <translation>Die Art des Blindtests</translation>
    </message>
    <message>
        <source>Trials of each pair</source>
        <translation>Versuche je Paar</translation>
    </message>
    <message>
        <source>A run has at most {most} trials. Choose fewer.</source>
        <translation>Ein Durchgang hat höchstens {most} Versuche. Wählen Sie weniger.</translation>
    </message>
    <message>
        <source>Rendering…</source>
        <translation>Wird gerendert…</translation>
    </message>
    <message>
        <source>Render and start</source>
        <translation>Rendern und starten</translation>
    </message>
    <message>
        <source>Fewer iterations</source>
        <translation>Weniger Iterationen</translation>
    </message>
    <message>
        <source>More iterations</source>
        <translation>Mehr Iterationen</translation>
    </message>
    <message>
        <source>The part of the sound to render and to compare</source>
        <translation>Der Teil des Klangs, der gerendert und verglichen wird</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Progress of rendering</source>
        <translation>Fortschritt des Renderns</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop rendering; what is done is kept</source>
        <translation>Rendern anhalten; was fertig ist, bleibt</translation>
    </message>
    <message>
        <source>against</source>
        <translation>gegen</translation>
    </message>
    <message>
        <source>iterations of</source>
        <translation>Iterationen von</translation>
    </message>
    <message>
        <source>Choose two different counts.</source>
        <translation>Wählen Sie zwei verschiedene Zahlen.</translation>
    </message>
    <message>
        <source>Step {done} of {total}</source>
        <translation>Schritt {done} von {total}</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen…</translation>
    </message>
    <message>
        <source>{name}: 1 to {most}</source>
        <translation>{name}: 1 bis {most}</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) collected. Open or mark the next one and choose MUSHRA again (Ctrl+Shift+B).</source>
        <translation>
            <numerusform>%n Clip gesammelt. Öffnen oder markieren Sie den nächsten, und wählen Sie wieder MUSHRA (Strg+Umschalt+B).</numerusform>
            <numerusform>%n Clips gesammelt. Öffnen oder markieren Sie den nächsten, und wählen Sie wieder MUSHRA (Strg+Umschalt+B).</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a listening test</source>
        <translation>Hörtest öffnen</translation>
    </message>
    <message>
        <source>Listening tests ({file})</source>
        <translation>Hörtests ({file})</translation>
    </message>
    <message>
        <source>Keys: ← and → or 1 to 9 select a sound, R selects the reference. ↑ and ↓ rate the selected sound, Page Up and Page Down in tens, Home and End to the limits. C adds a comment. Space plays or stops, Shift+← and Shift+→ move the cursor, [ and ] set the loop start and end, \ loops all, L loops or plays once. Enter continues, Esc ends the test.</source>
        <translation>Tasten: ← und → oder 1 bis 9 wählen einen Klang, R die Referenz. ↑ und ↓ bewerten den gewählten Klang, Bild↑ und Bild↓ in Zehnern, Pos1 und Ende bis zu den Grenzen. C fügt einen Kommentar hinzu. Die Leertaste startet oder stoppt, Umschalt+← und Umschalt+→ bewegen den Cursor, [ und ] setzen Anfang und Ende des Loops, \ loopt alles, L loopt oder spielt einmal. Die Eingabetaste fährt fort, Esc beendet den Test.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Continue once all sounds are rated (Enter)</source>
        <translation>Weiter, sobald alle Klänge bewertet sind (Eingabetaste)</translation>
    </message>
    <message>
        <source>End test</source>
        <translation>Test beenden</translation>
    </message>
    <message>
        <source>End the test early and save it as aborted (Esc)</source>
        <translation>Test vorzeitig beenden und als abgebrochen speichern (Esc)</translation>
    </message>
    <message>
        <source>Clip {number} of {total}</source>
        <translation>Clip {number} von {total}</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>{clip}: how good is each sound compared with the reference?</source>
        <translation>{clip}: Wie gut ist jeder Klang, verglichen mit der Referenz?</translation>
    </message>
    <message>
        <source>Next clip</source>
        <translation>Nächster Clip</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>End practice</source>
        <translation>Übung beenden</translation>
    </message>
    <message>
        <source>the reference is not heard yet</source>
        <translation>die Referenz ist noch nicht gehört</translation>
    </message>
    <message numerus="yes">
        <source>%n sound(s) not heard yet</source>
        <translation>
            <numerusform>%n Klang noch nicht gehört</numerusform>
            <numerusform>%n Klänge noch nicht gehört</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sound(s) left to rate</source>
        <translation>
            <numerusform>%n Klang noch zu bewerten</numerusform>
            <numerusform>%n Klänge noch zu bewerten</numerusform>
        </translation>
    </message>
    <message>
        <source>All sounds are heard and rated.</source>
        <translation>Alle Klänge sind gehört und bewertet.</translation>
    </message>
    <message>
        <source>Add these sounds as a clip and return to the window to choose the next clip</source>
        <translation>Diese Klänge als Clip hinzufügen und im Fenster den nächsten Clip wählen</translation>
    </message>
    <message>
        <source>Include this sound</source>
        <translation>Diesen Klang einbeziehen</translation>
    </message>
    <message>
        <source>Add another clip</source>
        <translation>Weiterer Clip</translation>
    </message>
    <message>
        <source>Rate these sounds against {reference}. The hidden reference and two anchors, low-passed at 3.5 and 7 kHz, are added.</source>
        <translation>Bewerten Sie diese Klänge im Vergleich mit {reference}. Die versteckte Referenz und zwei Anker, Tiefpass bei 3,5 und 7 kHz, kommen hinzu.</translation>
    </message>
    <message>
        <source>This test has {count} clips. The first one:</source>
        <translation>Dieser Test hat {count} Clips. Der erste:</translation>
    </message>
    <message>
        <source>Clip {number}: {name} ({sounds})</source>
        <translation>Clip {number}: {name} ({sounds})</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove this clip from the test</source>
        <translation>Diesen Clip aus dem Test entfernen</translation>
    </message>
    <message>
        <source>Remove clip {number}</source>
        <translation>Clip {number} entfernen</translation>
    </message>
    <message>
        <source>Choose 1 to {most} sounds.</source>
        <translation>Wählen Sie 1 bis {most} Klänge.</translation>
    </message>
    <message>
        <source>The clip lasts {seconds:.0f} s, but ratings are reliable up to about 10 s. Mark a loop in the window with Shift and a drag, and rate only that.</source>
        <translation>Der Clip dauert {seconds:.0f} s, Bewertungen sind aber nur bis etwa 10 s verlässlich. Markieren Sie im Fenster mit Umschalt und Ziehen einen Loop, und bewerten Sie nur diesen.</translation>
    </message>
    <message>
        <source>{start:.1f} to {end:.1f} s</source>
        <translation>{start:.1f} bis {end:.1f} s</translation>
    </message>
    <message>
        <source>First sound</source>
        <translation>Erster Klang</translation>
    </message>
    <message>
        <source>First sound of the two to compare</source>
        <translation>Erster der beiden verglichenen Klänge</translation>
    </message>
    <message>
        <source>Second sound</source>
        <translation>Zweiter Klang</translation>
    </message>
    <message>
        <source>Second sound of the two to compare</source>
        <translation>Zweiter der beiden verglichenen Klänge</translation>
    </message>
    <message>
        <source>Remove this pair from the test</source>
        <translation>Dieses Paar aus dem Test entfernen</translation>
    </message>
    <message>
        <source>Add pair</source>
        <translation>Paar hinzufügen</translation>
    </message>
    <message>
        <source>Compare one more pair in the same run, mixed with the others</source>
        <translation>Ein weiteres Paar im gleichen Durchgang vergleichen, mit den anderen gemischt</translation>
    </message>
    <message>
        <source>Remove pair {number}</source>
        <translation>Paar {number} entfernen</translation>
    </message>
    <message>
        <source>Choose two different sounds.</source>
        <translation>Wählen Sie zwei verschiedene Klänge.</translation>
    </message>
    <message>
        <source>Two pairs are the same. Remove one.</source>
        <translation>Zwei Paare sind gleich. Entfernen Sie eines.</translation>
    </message>
    <message>
        <source>Excellent</source>
        <translation>Ausgezeichnet</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Ordentlich</translation>
    </message>
    <message>
        <source>Poor</source>
        <translation>Mäßig</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>Mangelhaft</translation>
    </message>
    <message>
        <source>Rating of sound {number}</source>
        <translation>Bewertung von Klang {number}</translation>
    </message>
    <message>
        <source>Quality compared with the reference, 0 to 100 (↑ and ↓)</source>
        <translation>Qualität im Vergleich mit der Referenz, 0 bis 100 (↑ und ↓)</translation>
    </message>
    <message>
        <source>Optional comment, saved with the rating (C)</source>
        <translation>Kommentar, freiwillig; wird mit der Bewertung gespeichert (C)</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Sound {number}</source>
        <translation>Klang {number}</translation>
    </message>
    <message>
        <source>playing</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>heard</source>
        <translation>gehört</translation>
    </message>
    <message>
        <source>Comment on a sound</source>
        <translation>Kommentar zu einem Klang</translation>
    </message>
    <message>
        <source>Comment on sound {number}</source>
        <translation>Kommentar zu Klang {number}</translation>
    </message>
    <message>
        <source>Saved in {folder}</source>
        <translation>Gespeichert in {folder}</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Bewertungen</translation>
    </message>
    <message>
        <source>Position and loop</source>
        <translation>Position und Loop</translation>
    </message>
    <message>
        <source>Click to move the cursor, drag to mark a loop, double-click to loop all</source>
        <translation>Klicken bewegt den Cursor, Ziehen markiert einen Loop, Doppelklick loopt alles</translation>
    </message>
    <message>
        <source>Lower all sounds to the loudness of the quietest, so that loudness reveals nothing</source>
        <translation>Alle Klänge auf die Lautheit des leisesten absenken, damit die Lautheit nichts verrät</translation>
    </message>
    <message>
        <source>Use only the part that is looped in the window</source>
        <translation>Nur den Teil verwenden, der im Fenster geloopt ist</translation>
    </message>
    <message>
        <source>Write a folder with sounds and settings, from which another person can run the test</source>
        <translation>Einen Ordner mit Klängen und Einstellungen schreiben, mit dem eine andere Person den Test durchführen kann</translation>
    </message>
    <message>
        <source>Try the test: answers are shown at once and nothing is saved</source>
        <translation>Den Test ausprobieren: Antworten werden sofort gezeigt, nichts wird gespeichert</translation>
    </message>
    <message>
        <source>Who listens: saved with the result. May be left empty</source>
        <translation>Wer hört: wird mit dem Ergebnis gespeichert. Darf leer bleiben</translation>
    </message>
    <message>
        <source>Name (optional)</source>
        <translation>Name (optional)</translation>
    </message>
    <message>
        <source>Match loudness</source>
        <translation>Lautheit angleichen</translation>
    </message>
    <message>
        <source>Loop only</source>
        <translation>Nur Loop</translation>
    </message>
    <message>
        <source>Export test…</source>
        <translation>Test exportieren…</translation>
    </message>
    <message>
        <source>Start test</source>
        <translation>Test starten</translation>
    </message>
    <message>
        <source>Start the test (Enter)</source>
        <translation>Den Test starten (Eingabetaste)</translation>
    </message>
    <message>
        <source>The test was exported to {place}. Another person can run it from that folder.</source>
        <translation>Der Test wurde nach {place} exportiert. Eine andere Person kann ihn aus diesem Ordner durchführen.</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Wird vorbereitet…</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Nochmal</translation>
    </message>
    <message>
        <source>Run the same test once more</source>
        <translation>Den gleichen Test noch einmal durchführen</translation>
    </message>
    <message>
        <source>All results…</source>
        <translation>Alle Ergebnisse…</translation>
    </message>
    <message>
        <source>Close this test and show the results of all tests</source>
        <translation>Diesen Test schließen und die Ergebnisse aller Tests zeigen</translation>
    </message>
    <message>
        <source>Export test to a folder</source>
        <translation>Test in einen Ordner exportieren</translation>
    </message>
    <message>
        <source>continue the test</source>
        <translation>Test fortsetzen</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Play, or stop (Space)</source>
        <translation>Abspielen oder stoppen (Leertaste)</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Loop</translation>
    </message>
    <message>
        <source>Repeat the marked part, or play once (L)</source>
        <translation>Markierten Teil wiederholen oder einmal abspielen (L)</translation>
    </message>
    <message>
        <source>Loop all</source>
        <translation>Alles loopen</translation>
    </message>
    <message>
        <source>Repeat the whole clip (\)</source>
        <translation>Ganzen Clip wiederholen (\)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Loop {start} to {end}</source>
        <translation>Loop {start} bis {end}</translation>
    </message>
    <message>
        <source>Is X the same as A, or the same as B?</source>
        <translation>Ist X gleich A oder gleich B?</translation>
    </message>
    <message>
        <source>Two of these are the same. Which one is different?</source>
        <translation>Zwei davon sind gleich. Welcher ist anders?</translation>
    </message>
    <message>
        <source>X is A</source>
        <translation>X ist A</translation>
    </message>
    <message>
        <source>X is B</source>
        <translation>X ist B</translation>
    </message>
    <message>
        <source>1 is different</source>
        <translation>1 ist anders</translation>
    </message>
    <message>
        <source>2 is different</source>
        <translation>2 ist anders</translation>
    </message>
    <message>
        <source>3 is different</source>
        <translation>3 ist anders</translation>
    </message>
    <message>
        <source>Keys: {slots} play, {answers} answer, Space plays or stops, Shift+← and Shift+→ move the cursor, [ and ] set the loop start and end, \ loops all, L loops or plays once, Esc ends.</source>
        <translation>Tasten: {slots} spielen ab, {answers} antworten, die Leertaste startet oder stoppt, Umschalt+← und Umschalt+→ bewegen den Cursor, [ und ] setzen Anfang und Ende des Loops, \ loopt alles, L loopt oder spielt einmal, Esc beendet.</translation>
    </message>
    <message>
        <source>Play {slot} (key {slot})</source>
        <translation>{slot} abspielen (Taste {slot})</translation>
    </message>
    <message>
        <source>Play {slot}</source>
        <translation>{slot} abspielen</translation>
    </message>
    <message>
        <source>Answer: {text} ({key})</source>
        <translation>Antwort: {text} ({key})</translation>
    </message>
    <message>
        <source>Practice, trial {number}</source>
        <translation>Übung, Versuch {number}</translation>
    </message>
    <message>
        <source>Trial {number} of {planned}</source>
        <translation>Versuch {number} von {planned}</translation>
    </message>
    <message>
        <source>not heard yet</source>
        <translation>noch nicht gehört</translation>
    </message>
    <message>
        <source>✓ heard</source>
        <translation>✓ gehört</translation>
    </message>
    <message>
        <source>Listen as often as you like, then answer.</source>
        <translation>Hören Sie so oft Sie möchten, dann antworten Sie.</translation>
    </message>
    <message>
        <source>Listen to {names} before you answer.</source>
        <translation>Hören Sie {names}, bevor Sie antworten.</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} und {last}</translation>
    </message>
    <message>
        <source>Trials: {right} of {total} right</source>
        <translation>Versuche: {right} von {total} richtig</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} und {count} weitere</translation>
    </message>
    <message>
        <source>Could not read {path}: its mel profile is ambiguous. Open the file in the window and choose a profile.</source>
        <translation>{path} konnte nicht gelesen werden: Das Mel-Profil ist mehrdeutig. Öffnen Sie die Datei im Fenster, und wählen Sie ein Profil.</translation>
    </message>
    <message>
        <source>Could not read {path}: its profile {stated} is unknown. Choose another profile.</source>
        <translation>{path} konnte nicht gelesen werden: Das Profil {stated} ist unbekannt. Wählen Sie ein anderes Profil.</translation>
    </message>
    <message>
        <source>{rate:g} kHz, {n_mels} bands from {f_min:g} to {f_max:g} Hz, hop {hop}; silence is {silence:.1f}, a full-scale tone {loudest:.1f}</source>
        <translation>{rate:g} kHz, {n_mels} Bänder von {f_min:g} bis {f_max:g} Hz, Hop {hop}; Stille ist {silence:.1f}, ein Vollpegelton {loudest:.1f}</translation>
    </message>
    <message>
        <source>Read the file with this profile</source>
        <translation>Die Datei mit diesem Profil lesen</translation>
    </message>
    <message>
        <source>Mel profile</source>
        <translation>Mel-Profil</translation>
    </message>
    <message>
        <source>Which profile does {name} have?</source>
        <translation>Welches Profil hat {name}?</translation>
    </message>
    <message>
        <source>Close without opening the file (Esc)</source>
        <translation>Schließen, ohne die Datei zu öffnen (Esc)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the file with the chosen profile (Enter)</source>
        <translation>Die Datei mit dem gewählten Profil öffnen (Eingabetaste)</translation>
    </message>
    <message>
        <source>matches the values in the file</source>
        <translation>passt zu den Werten in der Datei</translation>
    </message>
    <message>
        <source>unlikely for these values</source>
        <translation>unwahrscheinlich für diese Werte</translation>
    </message>
    <message>
        <source>{name} (the voice&apos;s profile): {fit}</source>
        <translation>{name} (Profil der Stimme): {fit}</translation>
    </message>
    <message>
        <source>A mel file does not say how it was made. Its values range from {low:.1f} to {high:.1f}; read with the wrong profile, it would give the wrong sound. The voice reads {voice}. A mel of another profile can be viewed, and rendered with a voice that reads it.</source>
        <translation>Einer Mel-Datei ist nicht anzusehen, wie sie erzeugt wurde. Ihre Werte reichen von {low:.1f} bis {high:.1f}; mit dem falschen Profil gelesen, ergäbe sie den falschen Klang. Die Stimme liest {voice}. Ein Mel mit einem anderen Profil kann angezeigt und mit einer Stimme gerendert werden, die es liest.</translation>
    </message>
    <message>
        <source>Open {count} files, or render them in the queue?</source>
        <translation>{count} Dateien öffnen oder in der Warteschlange rendern?</translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>Zur Warteschlange</translation>
    </message>
    <message>
        <source>Co&amp;mparison</source>
        <translation>Ve&amp;rgleich</translation>
    </message>
    <message>
        <source>Frequency &amp;scale</source>
        <translation>&amp;Frequenzskala</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>Far&amp;ben</translation>
    </message>
    <message>
        <source>&amp;Darkest level</source>
        <translation>&amp;Dunkelster Pegel</translation>
    </message>
    <message>
        <source>&amp;Brightest level</source>
        <translation>&amp;Hellster Pegel</translation>
    </message>
    <message>
        <source>FF&amp;T size</source>
        <translation>FFT-&amp;Größe</translation>
    </message>
    <message>
        <source>FFT &amp;window</source>
        <translation>FFT-Fe&amp;nster</translation>
    </message>
    <message>
        <source>Next comparison</source>
        <translation>Nächster Vergleich</translation>
    </message>
    <message>
        <source>Next frequency scale</source>
        <translation>Nächste Frequenzskala</translation>
    </message>
    <message>
        <source>Next colours</source>
        <translation>Nächste Farben</translation>
    </message>
    <message>
        <source>Zoom in on &amp;low frequencies</source>
        <translation>&amp;Tiefe Frequenzen vergrößern</translation>
    </message>
    <message>
        <source>Zoom out in frequency</source>
        <translation>Frequenzen verkleinern</translation>
    </message>
    <message>
        <source>All frequencies</source>
        <translation>Alle Frequenzen</translation>
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
        <translation>Grau</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>Mel</source>
        <translation>Mel</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>Logarithmisch</translation>
    </message>
    <message>
        <source>Stacked</source>
        <translation>Untereinander</translation>
    </message>
    <message>
        <source>Overlaid</source>
        <translation>Überlagert</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Overview of the whole sound</source>
        <translation>Übersicht über den ganzen Klang</translation>
    </message>
    <message>
        <source>The whole sound. Drag the range in view or its edges, or click beside it (← and →)</source>
        <translation>Der ganze Klang. Ziehen Sie den sichtbaren Bereich oder seine Ränder, oder klicken Sie daneben (← und →)</translation>
    </message>
    <message>
        <source>Drag to give the waveform or the spectrogram more room</source>
        <translation>Ziehen, um der Wellenform oder dem Spektrogramm mehr Platz zu geben</translation>
    </message>
    <message>
        <source>Cyan: original · red: take · grey: both</source>
        <translation>Cyan: Original · Rot: Take · Grau: beide</translation>
    </message>
    <message>
        <source>Take minus original</source>
        <translation>Take minus Original</translation>
    </message>
    <message>
        <source>Levels of the colours; choose them in View, Darkest level and Brightest level</source>
        <translation>Pegel der Farben; wählbar unter Ansicht, Dunkelster Pegel und Hellster Pegel</translation>
    </message>
    <message>
        <source>Level against the original: red is louder, blue is quieter</source>
        <translation>Pegel gegenüber dem Original: Rot ist lauter, Blau ist leiser</translation>
    </message>
    <message>
        <source>Gain that makes it as loud as the quietest sound</source>
        <translation>Verstärkung, die es so laut macht wie den leisesten Klang</translation>
    </message>
    <message>
        <source>Play ({key})</source>
        <translation>Abspielen ({key})</translation>
    </message>
    <message>
        <source>Waveform and spectrogram: {title}</source>
        <translation>Wellenform und Spektrogramm: {title}</translation>
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
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Click to move the cursor, drag to loop</source>
        <translation>Klicken bewegt den Cursor, Ziehen loopt</translation>
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
        <translation>Keine Wiedergabe: PortAudio ist nicht installiert. Installieren Sie es (Debian, Ubuntu: sudo apt install libportaudio2), und starten Sie Gradwave neu.</translation>
    </message>
    <message>
        <source>No playback: no output device was found ({reason}). Plug one in, or check the system&apos;s sound settings, and choose Refresh under Listen, Devices.</source>
        <translation>Keine Wiedergabe: Es wurde kein Ausgabegerät gefunden ({reason}). Schließen Sie eines an, oder prüfen Sie die Klangeinstellungen des Systems, und wählen Sie Anhören, Geräte, Aktualisieren.</translation>
    </message>
    <message>
        <source>Could not play: the output device refused ({reason}). Check that it is plugged in and that no other program is using it.</source>
        <translation>Wiedergabe nicht möglich: Das Ausgabegerät hat abgelehnt ({reason}). Prüfen Sie, ob es angeschlossen ist und kein anderes Programm es verwendet.</translation>
    </message>
    <message>
        <source>M&amp;atch loudness</source>
        <translation>La&amp;utheit angleichen</translation>
    </message>
    <message>
        <source>Go to &amp;start</source>
        <translation>&amp;Zum Anfang</translation>
    </message>
    <message>
        <source>Move cursor left</source>
        <translation>Cursor nach links</translation>
    </message>
    <message>
        <source>Move cursor right</source>
        <translation>Cursor nach rechts</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Vergrößern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>V&amp;erkleinern</translation>
    </message>
    <message>
        <source>Zoom to loo&amp;p</source>
        <translation>&amp;Loop einpassen</translation>
    </message>
    <message>
        <source>Zoom to &amp;fit</source>
        <translation>&amp;Alles einpassen</translation>
    </message>
    <message>
        <source>Scroll left</source>
        <translation>Nach links scrollen</translation>
    </message>
    <message>
        <source>Scroll right</source>
        <translation>Nach rechts scrollen</translation>
    </message>
    <message>
        <source>No playback: {error}</source>
        <translation>Keine Wiedergabe: {error}</translation>
    </message>
    <message>
        <source>The output device {device} keeps stopping. Choose another one under Listen, Devices.</source>
        <translation>Das Ausgabegerät {device} fällt immer wieder aus. Wählen Sie ein anderes unter Anhören, Geräte.</translation>
    </message>
    <message>
        <source>The output device {gone} was disconnected, so playback continues on {other}. To use it again, plug it in and choose it under Listen, Devices.</source>
        <translation>Das Ausgabegerät {gone} wurde getrennt, die Wiedergabe läuft auf {other} weiter. Um es wieder zu verwenden, schließen Sie es an, und wählen Sie es unter Anhören, Geräte.</translation>
    </message>
    <message>
        <source>Output level</source>
        <translation>Ausgangspegel</translation>
    </message>
    <message>
        <source>The output clipped: lower the volume. Click to reset.</source>
        <translation>Der Ausgang hat übersteuert: Senken Sie die Lautstärke. Klicken setzt zurück.</translation>
    </message>
    <message>
        <source>Output level, −60 to 0 dBFS</source>
        <translation>Ausgangspegel, −60 bis 0 dBFS</translation>
    </message>
    <message>
        <source>clipped</source>
        <translation>übersteuert</translation>
    </message>
    <message>
        <source>Go to start (Home)</source>
        <translation>Zum Anfang (Pos1)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Abspielen (Leertaste)</translation>
    </message>
    <message>
        <source>Stop (Space)</source>
        <translation>Stopp (Leertaste)</translation>
    </message>
    <message>
        <source>Loop the selection, or the visible part if there is none (L)</source>
        <translation>Auswahl loopen, oder den sichtbaren Teil, wenn keine besteht (L)</translation>
    </message>
    <message>
        <source>Play all sounds as loud as the quietest (M)</source>
        <translation>Alle Klänge so laut wie den leisesten abspielen (M)</translation>
    </message>
    <message>
        <source>Cursor position and length</source>
        <translation>Cursorposition und Länge</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Verkleinern (−)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Vergrößern (+)</translation>
    </message>
    <message>
        <source>Show the whole sound (0)</source>
        <translation>Ganzen Klang zeigen (0)</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Volume: {volume}</source>
        <translation>Lautstärke: {volume}</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>Could not autosave in {folder}: another window is using the folder. Save the project instead.</source>
        <translation>Automatisches Speichern in {folder} ist nicht möglich: Ein anderes Fenster verwendet den Ordner. Speichern Sie stattdessen das Projekt.</translation>
    </message>
    <message>
        <source>autosave the project</source>
        <translation>Projekt automatisch speichern</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open re&amp;cent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open sa&amp;mple clip</source>
        <translation>&amp;Beispielclip öffnen</translation>
    </message>
    <message>
        <source>Next so&amp;und</source>
        <translation>&amp;Nächster Klang</translation>
    </message>
    <message>
        <source>Pre&amp;vious sound</source>
        <translation>&amp;Vorheriger Klang</translation>
    </message>
    <message>
        <source>Close sou&amp;nd</source>
        <translation>&amp;Klang schließen</translation>
    </message>
    <message>
        <source>&amp;Save project</source>
        <translation>&amp;Projekt speichern</translation>
    </message>
    <message>
        <source>Save a&amp;ll</source>
        <translation>&amp;Alle speichern</translation>
    </message>
    <message>
        <source>Save project &amp;as…</source>
        <translation>Projekt &amp;speichern unter…</translation>
    </message>
    <message>
        <source>&amp;Undo {step}</source>
        <translation>&amp;Rückgängig: {step}</translation>
    </message>
    <message>
        <source>&amp;Redo {step}</source>
        <translation>&amp;Wiederholen: {step}</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>The recording of this project, {name}, was not found. Locate it to open the project.</source>
        <translation>Die Aufnahme dieses Projekts, {name}, wurde nicht gefunden. Suchen Sie sie, um das Projekt zu öffnen.</translation>
    </message>
    <message>
        <source>The recording {path} has changed since the project was saved. Use it anyway, or locate the original.</source>
        <translation>Die Aufnahme {path} hat sich geändert, seit das Projekt gespeichert wurde. Verwenden Sie sie trotzdem, oder suchen Sie das Original.</translation>
    </message>
    <message>
        <source>Reading the takes</source>
        <translation>Takes werden gelesen</translation>
    </message>
    <message>
        <source>Gradwave closed unexpectedly, and an unsaved session of {moment} cannot be restored: {problem}</source>
        <translation>Gradwave wurde unerwartet beendet, und eine ungespeicherte Sitzung von {moment} kann nicht wiederhergestellt werden: {problem}</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) of it are in {folder}.</source>
        <translation>
            <numerusform>%n Take davon liegt in {folder}.</numerusform>
            <numerusform>%n Takes davon liegen in {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Gradwave closed unexpectedly. “{name}” can be restored as it was at {moment}.</source>
        <translation>Gradwave wurde unerwartet beendet. „{name}“ kann im Stand von {moment} wiederhergestellt werden.</translation>
    </message>
    <message numerus="yes">
        <source>Gradwave closed unexpectedly. “{name}” with %n take(s) can be restored as it was at {moment}.</source>
        <translation>
            <numerusform>Gradwave wurde unerwartet beendet. „{name}“ mit %n Take kann im Stand von {moment} wiederhergestellt werden.</numerusform>
            <numerusform>Gradwave wurde unerwartet beendet. „{name}“ mit %n Takes kann im Stand von {moment} wiederhergestellt werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>its file is missing.</source>
        <translation>Die Datei fehlt.</translation>
    </message>
    <message>
        <source>look for unsaved sessions</source>
        <translation>ungespeicherte Sitzungen suchen</translation>
    </message>
    <message>
        <source>delete the unsaved session</source>
        <translation>ungespeicherte Sitzung löschen</translation>
    </message>
    <message>
        <source>Could not read {path}: there is no such file. Check the name and the folder.</source>
        <translation>{path} konnte nicht gelesen werden: Die Datei existiert nicht. Prüfen Sie Namen und Ordner.</translation>
    </message>
    <message>
        <source>Could not read {path}: it has {size:,} bytes, and a project has at most {most:,}. Choose a .gradwave file.</source>
        <translation>{path} konnte nicht gelesen werden: Die Datei hat {size:,} Bytes, ein Projekt höchstens {most:,}. Wählen Sie eine .gradwave-Datei.</translation>
    </message>
    <message>
        <source>Could not read {path}: {reason}. Check the permissions of the folder.</source>
        <translation>{path} konnte nicht gelesen werden: {reason}. Prüfen Sie die Rechte des Ordners.</translation>
    </message>
    <message>
        <source>Could not read {path}: it is not a Gradwave project. Choose a .gradwave file.</source>
        <translation>{path} konnte nicht gelesen werden: Es ist kein Gradwave-Projekt. Wählen Sie eine .gradwave-Datei.</translation>
    </message>
    <message>
        <source>Could not read {path}: it was saved by a newer version of Gradwave (format {version}; this version reads {own}). Update Gradwave to open it.</source>
        <translation>{path} konnte nicht gelesen werden: Die Datei wurde mit einer neueren Version von Gradwave gespeichert (Format {version}; diese Version liest {own}). Aktualisieren Sie Gradwave, um sie zu öffnen.</translation>
    </message>
    <message>
        <source>Could not read {path}: the project is damaged or was edited by another program ({problem}). Restore an earlier copy.</source>
        <translation>{path} konnte nicht gelesen werden: Das Projekt ist beschädigt oder wurde mit einem anderen Programm bearbeitet ({problem}). Stellen Sie eine frühere Kopie wieder her.</translation>
    </message>
    <message>
        <source>voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>iterations</source>
        <translation>Iterationen</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>Rauschplan</translation>
    </message>
    <message>
        <source>sampler</source>
        <translation>Sampler</translation>
    </message>
    <message>
        <source>eta</source>
        <translation>Eta</translation>
    </message>
    <message>
        <source>start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>dry wet</source>
        <translation>Dry/Wet</translation>
    </message>
    <message>
        <source>keep highs</source>
        <translation>Originalhöhen</translation>
    </message>
    <message>
        <source>match levels to the mel</source>
        <translation>Pegel an das Mel angleichen</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>edits</source>
        <translation>Bearbeitungen</translation>
    </message>
    <message>
        <source>close recording</source>
        <translation>Aufnahme schließen</translation>
    </message>
    <message>
        <source>open {name}</source>
        <translation>{name} öffnen</translation>
    </message>
    <message>
        <source>add {edit}</source>
        <translation>{edit} hinzufügen</translation>
    </message>
    <message>
        <source>remove edit</source>
        <translation>Bearbeitung entfernen</translation>
    </message>
    <message>
        <source>change {setting}</source>
        <translation>{setting} ändern</translation>
    </message>
    <message>
        <source>render {name}</source>
        <translation>{name} rendern</translation>
    </message>
    <message>
        <source>delete {name}</source>
        <translation>{name} löschen</translation>
    </message>
    <message>
        <source>rename {name}</source>
        <translation>{name} umbenennen</translation>
    </message>
    <message>
        <source>star {name}</source>
        <translation>Stern für {name}</translation>
    </message>
    <message>
        <source>unstar {name}</source>
        <translation>kein Stern für {name}</translation>
    </message>
    <message>
        <source>Could not read {path}: there is no such file. Copy the .takes folder together with the project.</source>
        <translation>{path} konnte nicht gelesen werden: Die Datei existiert nicht. Kopieren Sie den .takes-Ordner zusammen mit dem Projekt.</translation>
    </message>
    <message>
        <source>Could not read {path}: it is damaged (its size has changed). Restore it from a backup.</source>
        <translation>{path} konnte nicht gelesen werden: Die Datei ist beschädigt (ihre Größe hat sich geändert). Stellen Sie sie aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>Could not read {path}: it is damaged (its checksum differs). Restore it from a backup.</source>
        <translation>{path} konnte nicht gelesen werden: Die Datei ist beschädigt (ihre Prüfsumme weicht ab). Stellen Sie sie aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>Open recordings, mel spectrograms or projects</source>
        <translation>Aufnahmen, Mel-Spektrogramme oder Projekte öffnen</translation>
    </message>
    <message>
        <source>Sounds, mels and projects ({patterns});;All files (*)</source>
        <translation>Klänge, Mels und Projekte ({patterns});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Gradwave projects</source>
        <translation>Gradwave-Projekte</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>Projekt speichern</translation>
    </message>
    <message>
        <source>Where is “{name}”?</source>
        <translation>Wo ist „{name}“?</translation>
    </message>
    <message>
        <source>The recording of this project was moved or deleted. It is neither in its old folder nor beside the project. Locate it to open the project.</source>
        <translation>Die Aufnahme dieses Projekts wurde verschoben oder gelöscht. Sie liegt weder in ihrem alten Ordner noch neben dem Projekt. Suchen Sie sie, um das Projekt zu öffnen.</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>“{name}” has changed</source>
        <translation>„{name}“ hat sich geändert</translation>
    </message>
    <message>
        <source>The recording was changed after the project was saved, so the takes may not belong to it. Use it anyway, or locate the original.</source>
        <translation>Die Aufnahme wurde geändert, nachdem das Projekt gespeichert war, daher gehören die Takes vielleicht nicht zu ihr. Verwenden Sie sie trotzdem, oder suchen Sie das Original.</translation>
    </message>
    <message>
        <source>Use anyway</source>
        <translation>Trotzdem verwenden</translation>
    </message>
    <message>
        <source>{name} (*{suffix});;All files (*)</source>
        <translation>{name} (*{suffix});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Locate {name}</source>
        <translation>{name} suchen</translation>
    </message>
    <message>
        <source>&amp;Clear list</source>
        <translation>&amp;Liste leeren</translation>
    </message>
    <message>
        <source>Unsaved session</source>
        <translation>Ungespeicherte Sitzung</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Open the session; it stays unsaved until you save it.</source>
        <translation>Sitzung öffnen; sie bleibt ungespeichert, bis Sie sie speichern.</translation>
    </message>
    <message>
        <source>Show the takes of the session in the file manager.</source>
        <translation>Die Takes der Sitzung im Dateimanager zeigen.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Keep the session and ask again at the next start.</source>
        <translation>Sitzung behalten und beim nächsten Start wieder fragen.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the session permanently.</source>
        <translation>Sitzung endgültig löschen.</translation>
    </message>
    <message>
        <source>A render is running. Stop it and open another sound?</source>
        <translation>Ein Render läuft. Anhalten und einen anderen Klang öffnen?</translation>
    </message>
    <message>
        <source>Its progress will be lost.</source>
        <translation>Sein Fortschritt geht verloren.</translation>
    </message>
    <message>
        <source>Stop and open</source>
        <translation>Anhalten und öffnen</translation>
    </message>
    <message>
        <source>Keep rendering</source>
        <translation>Weiter rendern</translation>
    </message>
    <message>
        <source>Open sounds</source>
        <translation>Offene Klänge</translation>
    </message>
    <message>
        <source>Scroll through the tabs</source>
        <translation>Durch die Reiter blättern</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) (Ctrl+Tab shows the next sound)</source>
        <translation>
            <numerusform>%n Take (Strg+Tab zeigt den nächsten Klang)</numerusform>
            <numerusform>%n Takes (Strg+Tab zeigt den nächsten Klang)</numerusform>
        </translation>
    </message>
    <message>
        <source>Close {name}</source>
        <translation>{name} schließen</translation>
    </message>
    <message>
        <source>Close {name} (Ctrl+W)</source>
        <translation>{name} schließen (Strg+W)</translation>
    </message>
    <message>
        <source>Save “{name}” first?</source>
        <translation>„{name}“ zuerst speichern?</translation>
    </message>
    <message>
        <source>Save {count} sounds first?</source>
        <translation>{count} Klänge zuerst speichern?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>Alle speichern</translation>
    </message>
    <message>
        <source>Don&apos;t save</source>
        <translation>Nicht speichern</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>unsaved changes</source>
        <translation>ungespeicherte Änderungen</translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved take(s)</source>
        <translation>
            <numerusform>%n ungespeicherter Take</numerusform>
            <numerusform>%n ungespeicherte Takes</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Queue…</source>
        <translation>&amp;Warteschlange…</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Wird gestartet</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <source>Could not read {path}: there is no such file. Check whether it was moved.</source>
        <translation>{path} konnte nicht gelesen werden: Die Datei existiert nicht. Prüfen Sie, ob sie verschoben wurde.</translation>
    </message>
    <message numerus="yes">
        <source>Queue finished: %n file(s) rendered</source>
        <translation>
            <numerusform>Warteschlange fertig: %n Datei gerendert</numerusform>
            <numerusform>Warteschlange fertig: %n Dateien gerendert</numerusform>
        </translation>
    </message>
    <message>
        <source>{summary}, {failed} failed.</source>
        <translation>{summary}, {failed} fehlgeschlagen.</translation>
    </message>
    <message>
        <source>look for files</source>
        <translation>Dateien suchen</translation>
    </message>
    <message>
        <source>add files to the queue</source>
        <translation>Dateien zur Warteschlange hinzufügen</translation>
    </message>
    <message>
        <source>{names} not added to the queue. Choose a voice and add them again.</source>
        <translation>{names} nicht zur Warteschlange hinzugefügt. Wählen Sie eine Stimme, und fügen Sie sie erneut hinzu.</translation>
    </message>
    <message>
        <source>Drop recordings, mel files or folders here, or add them. They are rendered one after another.</source>
        <translation>Ziehen Sie Aufnahmen, Mel-Dateien oder Ordner hierher, oder fügen Sie sie hinzu. Sie werden nacheinander gerendert.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Dateien hinzufügen…</translation>
    </message>
    <message>
        <source>Recordings or mel files</source>
        <translation>Aufnahmen oder Mel-Dateien</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>All recordings and mel files in it and its subfolders</source>
        <translation>Alle Aufnahmen und Mel-Dateien darin und in seinen Unterordnern</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>Ausgabeordner</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Write all renders to one folder</source>
        <translation>Alle Renders in einen Ordner schreiben</translation>
    </message>
    <message>
        <source>Beside each file</source>
        <translation>Neben jede Datei</translation>
    </message>
    <message>
        <source>Write to a folder {folder} beside each file</source>
        <translation>In einen Ordner {folder} neben jeder Datei schreiben</translation>
    </message>
    <message>
        <source>Cancel the selected files (Del)</source>
        <translation>Ausgewählte Dateien abbrechen (Entf)</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Render the selected files again</source>
        <translation>Ausgewählte Dateien noch einmal rendern</translation>
    </message>
    <message>
        <source>Open the render in the default player</source>
        <translation>Render im Standardplayer öffnen</translation>
    </message>
    <message>
        <source>Open the folder of the render</source>
        <translation>Ordner des Renders öffnen</translation>
    </message>
    <message>
        <source>Copy what a bug report needs: error, settings and versions</source>
        <translation>Kopieren, was ein Fehlerbericht braucht: Fehler, Einstellungen und Versionen</translation>
    </message>
    <message>
        <source>Progress of the queue</source>
        <translation>Fortschritt der Warteschlange</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Pause at the next step (Ctrl+P)</source>
        <translation>Beim nächsten Schritt anhalten (Strg+P)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Render the files (Ctrl+P)</source>
        <translation>Dateien rendern (Strg+P)</translation>
    </message>
    <message>
        <source>Start</source>
        <comment>button</comment>
        <translation>Start</translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation>Alle abbrechen</translation>
    </message>
    <message>
        <source>Cancel all files that are not finished</source>
        <translation>Alle nicht fertigen Dateien abbrechen</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>Fehler wiederholen</translation>
    </message>
    <message>
        <source>Render all failed files again</source>
        <translation>Alle fehlgeschlagenen Dateien noch einmal rendern</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>Fertige entfernen</translation>
    </message>
    <message>
        <source>Remove finished files from the list; files on disk stay</source>
        <translation>Fertige Dateien aus der Liste entfernen; die Dateien selbst bleiben</translation>
    </message>
    <message>
        <source>Renders are written in a folder “{folder}” beside each file</source>
        <translation>Renders kommen in einen Ordner „{folder}“ neben jeder Datei</translation>
    </message>
    <message>
        <source>Renders are written to {folder}</source>
        <translation>Renders kommen nach {folder}</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Add files to the queue</source>
        <translation>Dateien zur Warteschlange hinzufügen</translation>
    </message>
    <message>
        <source>Add a folder to the queue</source>
        <translation>Ordner zur Warteschlange hinzufügen</translation>
    </message>
    <message>
        <source>Choose output folder</source>
        <translation>Ausgabeordner wählen</translation>
    </message>
    <message>
        <source>Looking for files…</source>
        <translation>Dateien werden gesucht…</translation>
    </message>
    <message>
        <source>The queue is empty.</source>
        <translation>Die Warteschlange ist leer.</translation>
    </message>
    <message>
        <source>{done} of {total} done</source>
        <translation>{done} von {total} fertig</translation>
    </message>
    <message>
        <source>{failed} failed</source>
        <translation>{failed} fehlgeschlagen</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) ready. Press Start.</source>
        <translation>
            <numerusform>%n Datei ist bereit. Klicken Sie auf Start.</numerusform>
            <numerusform>%n Dateien sind bereit. Klicken Sie auf Start.</numerusform>
        </translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>waiting for the render in the window</source>
        <translation>wartet auf das Render im Fenster</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Files in the queue</source>
        <translation>Dateien in der Warteschlange</translation>
    </message>
    <message>
        <source>Select files to cancel or retry; Enter opens a render</source>
        <translation>Dateien zum Abbrechen oder Wiederholen auswählen; die Eingabetaste öffnet ein Render</translation>
    </message>
    <message>
        <source>Stopping after this step…</source>
        <translation>Hält nach diesem Schritt an…</translation>
    </message>
    <message>
        <source>Failed: {why}</source>
        <translation>Fehlgeschlagen: {why}</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>No voice is installed, so nothing can be rendered. Drop a voice&apos;s .safetensors file here, or choose one under Voice, From a file.</source>
        <translation>Keine Stimme ist installiert, daher kann nichts gerendert werden. Ziehen Sie die .safetensors-Datei einer Stimme hierher, oder wählen Sie eine unter Stimme, Aus Datei.</translation>
    </message>
    <message>
        <source>No voice is chosen, so nothing can be rendered. Choose one under Voice.</source>
        <translation>Keine Stimme ist gewählt, daher kann nichts gerendert werden. Wählen Sie eine unter Stimme.</translation>
    </message>
    <message>
        <source>find the voices</source>
        <translation>Stimmen finden</translation>
    </message>
    <message>
        <source>The voice {voice} could not be loaded, so nothing can be rendered. Choose another one under Voice.</source>
        <translation>Die Stimme {voice} konnte nicht geladen werden, daher kann nichts gerendert werden. Wählen Sie eine andere unter Stimme.</translation>
    </message>
    <message>
        <source>load the voice</source>
        <translation>Stimme laden</translation>
    </message>
    <message>
        <source>read the schedule</source>
        <translation>Rauschplan lesen</translation>
    </message>
    <message>
        <source>&amp;Sweep: {counts}</source>
        <translation>&amp;Sweep: {counts}</translation>
    </message>
    <message>
        <source>Sweep chos&amp;en voice</source>
        <translation>Sweep &amp;mit gewählter Stimme</translation>
    </message>
    <message>
        <source>Sweep cou&amp;nts…</source>
        <translation>Sweep-&amp;Zahlen…</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Waiting for the rest of the file</source>
        <translation>Wartet auf den Rest der Datei</translation>
    </message>
    <message>
        <source>Memory ran out, so it was rendered in pieces of {seconds:.2g} s, which sound the same.</source>
        <translation>Der Speicher reichte nicht, daher wurde in Stücken von {seconds:.2g} s gerendert, die gleich klingen.</translation>
    </message>
    <message>
        <source>The sweep uses the voice {voice}, in which iterations can be heard. To sweep the chosen voice, choose Render, Sweep chosen voice.</source>
        <translation>Der Sweep verwendet die Stimme {voice}, in der Iterationen hörbar sind. Für einen Sweep mit der gewählten Stimme wählen Sie Rendern, Sweep mit gewählter Stimme.</translation>
    </message>
    <message>
        <source>Could not render the selection: there is no whole sound of this length to insert it into. Render the whole sound first, and choose that take.</source>
        <translation>Die Auswahl konnte nicht gerendert werden: Es gibt keinen ganzen Klang dieser Länge, in den sie eingefügt werden könnte. Rendern Sie zuerst den ganzen Klang, und wählen Sie diesen Take.</translation>
    </message>
    <message>
        <source>open the file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>export the take</source>
        <translation>Take exportieren</translation>
    </message>
    <message>
        <source>render</source>
        <translation>rendern</translation>
    </message>
    <message>
        <source>Rendered in {time}.</source>
        <translation>Gerendert in {time}.</translation>
    </message>
    <message>
        <source>find a voice</source>
        <translation>eine Stimme finden</translation>
    </message>
    <message>
        <source>The recording reaches {reached}, and the voice {voice} renders up to {top}. Turn on Keep original highs to keep the rest.</source>
        <translation>Die Aufnahme reicht bis {reached}, die Stimme {voice} rendert bis {top}. Schalten Sie Originalhöhen behalten ein, um den Rest zu behalten.</translation>
    </message>
    <message>
        <source>Chose the voice {voice}, which renders such mels.</source>
        <translation>Stimme {voice} gewählt, die solche Mels rendert.</translation>
    </message>
    <message>
        <source>Chose the voice {voice} again.</source>
        <translation>Wieder Stimme {voice} gewählt.</translation>
    </message>
    <message>
        <source>Chose the voice {voice}, as the recording reaches {reached} and the voice {own} renders up to {top}.</source>
        <translation>Stimme {voice} gewählt, da die Aufnahme bis {reached} reicht und die Stimme {own} bis {top} rendert.</translation>
    </message>
    <message>
        <source>{frequency:.0f} kHz</source>
        <translation>{frequency:.0f} kHz</translation>
    </message>
    <message>
        <source>These settings were rendered before: now with seed {seed}.</source>
        <translation>Mit diesen Einstellungen wurde schon gerendert: jetzt mit Seed {seed}.</translation>
    </message>
    <message>
        <source>The render starts as soon as the sound and the voice are loaded.</source>
        <translation>Das Render beginnt, sobald Klang und Stimme geladen sind.</translation>
    </message>
    <message>
        <source>render the selection</source>
        <translation>Auswahl rendern</translation>
    </message>
    <message>
        <source>The render was cancelled.</source>
        <translation>Das Render wurde abgebrochen.</translation>
    </message>
    <message>
        <source>{name} of {voice}</source>
        <translation>{name} von {voice}</translation>
    </message>
    <message>
        <source>It was kept from an earlier start.</source>
        <translation>Es stammt von einem früheren Start.</translation>
    </message>
    <message>
        <source>Write numbers of iterations with commas between them, such as 3, 6, 12.</source>
        <translation>Geben Sie Iterationszahlen mit Kommas dazwischen ein, etwa 3, 6, 12.</translation>
    </message>
    <message>
        <source>A number of iterations lies between 1 and {most}.</source>
        <translation>Eine Iterationszahl liegt zwischen 1 und {most}.</translation>
    </message>
    <message>
        <source>A sweep has at most {most} takes.</source>
        <translation>Ein Sweep hat höchstens {most} Takes.</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>for trying things out</source>
        <translation>zum Ausprobieren</translation>
    </message>
    <message>
        <source>more detail, takes a few times as long</source>
        <translation>mehr Details, dauert einige Male so lang</translation>
    </message>
    <message>
        <source>for final results</source>
        <translation>für endgültige Ergebnisse</translation>
    </message>
    <message>
        <source>all training steps; slow</source>
        <translation>alle Schritte des Trainings; langsam</translation>
    </message>
    <message>
        <source>{name}: {count} iterations</source>
        <translation>{name}: {count} Iterationen</translation>
    </message>
    <message>
        <source>{count} iterations: {meaning}</source>
        <translation>{count} Iterationen: {meaning}</translation>
    </message>
    <message>
        <source>Iterations, on a log scale</source>
        <translation>Iterationen, logarithmische Skala</translation>
    </message>
    <message>
        <source>More iterations take longer and leave less noise</source>
        <translation>Mehr Iterationen dauern länger und lassen weniger Rauschen übrig</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>Iterationen</translation>
    </message>
    <message>
        <source>Number of steps from noise to sound, 1 to {most}</source>
        <translation>Zahl der Schritte vom Rauschen zum Klang, 1 bis {most}</translation>
    </message>
    <message>
        <source>Voices (*{suffix});;All files (*)</source>
        <translation>Stimmen (*{suffix});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Schedules (*.json *.txt *.npy);;All files (*)</source>
        <translation>Rauschpläne (*.json *.txt *.npy);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>The voice that renders; choose Render, Voices for details</source>
        <translation>Die Stimme, die rendert; Näheres unter Rendern, Stimmen</translation>
    </message>
    <message>
        <source>Progress of the render</source>
        <translation>Fortschritt des Renders</translation>
    </message>
    <message>
        <source>Render</source>
        <translation>Rendern</translation>
    </message>
    <message>
        <source>Render the sound with these settings (Ctrl+R)</source>
        <translation>Den Klang mit diesen Einstellungen rendern (Strg+R)</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Sweep</translation>
    </message>
    <message>
        <source>Choose the counts of the sweep</source>
        <translation>Zahlen des Sweeps wählen</translation>
    </message>
    <message>
        <source>Cancel the render at its next step (Esc)</source>
        <translation>Render beim nächsten Schritt abbrechen (Esc)</translation>
    </message>
    <message>
        <source>Render one take each with {counts} iterations (Ctrl+Shift+R)</source>
        <translation>Je einen Take mit {counts} Iterationen rendern (Strg+Umschalt+R)</translation>
    </message>
    <message>
        <source>Pages of the panel</source>
        <translation>Seiten der Leiste</translation>
    </message>
    <message>
        <source>Choose a voice</source>
        <translation>Stimme wählen</translation>
    </message>
    <message>
        <source>Choose a schedule</source>
        <translation>Rauschplan wählen</translation>
    </message>
    <message>
        <source>Looking for voices…</source>
        <translation>Stimmen werden gesucht…</translation>
    </message>
    <message>
        <source>No voice</source>
        <translation>Keine Stimme</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>{rate:g} kHz · {credit}</source>
        <translation>{rate:g} kHz · {credit}</translation>
    </message>
    <message>
        <source>No estimate yet: it appears after the first render.</source>
        <translation>Noch keine Schätzung: Sie erscheint nach dem ersten Rendern.</translation>
    </message>
    <message>
        <source>About {time} on {device}</source>
        <translation>Etwa {time} auf {device}</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s): unchanged</source>
        <translation>
            <numerusform>%n Schritt: unverändert</numerusform>
            <numerusform>%n Schritte: unverändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s), from noise level {level:.3f}</source>
        <translation>
            <numerusform>%n Schritt, ab Rauschpegel {level:.3f}</numerusform>
            <numerusform>%n Schritte, ab Rauschpegel {level:.3f}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n step(s), from noise level {level:.3f}</source>
        <translation>
            <numerusform>{done} von %n Schritt, ab Rauschpegel {level:.3f}</numerusform>
            <numerusform>{done} von %n Schritten, ab Rauschpegel {level:.3f}</numerusform>
        </translation>
    </message>
    <message>
        <source>Take {number} of {count}</source>
        <translation>Take {number} von {count}</translation>
    </message>
    <message>
        <source>, of which the first {left_out} are skipped</source>
        <translation>, von denen die ersten {left_out} übersprungen werden</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) from noise level {first:.3f} to {last:.3f}{skipped}; 0 is noise, 1 is sound</source>
        <translation>
            <numerusform>%n Schritt von Rauschpegel {first:.3f} bis {last:.3f}{skipped}; 0 ist Rauschen, 1 ist Klang</numerusform>
            <numerusform>%n Schritte von Rauschpegel {first:.3f} bis {last:.3f}{skipped}; 0 ist Rauschen, 1 ist Klang</numerusform>
        </translation>
    </message>
    <message>
        <source>Noise level over the steps</source>
        <translation>Rauschpegel über die Schritte</translation>
    </message>
    <message>
        <source>Noise level over the steps: {words}</source>
        <translation>Rauschpegel über die Schritte: {words}</translation>
    </message>
    <message>
        <source>noise → sound</source>
        <translation>Rauschen → Klang</translation>
    </message>
    <message>
        <source>Sweep counts</source>
        <translation>Zahlen des Sweeps</translation>
    </message>
    <message>
        <source>Iteration counts</source>
        <translation>Iterationszahlen</translation>
    </message>
    <message>
        <source>Numbers of iterations, with commas between them</source>
        <translation>Iterationszahlen, mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Return to the counts of a new installation</source>
        <translation>Zu den Zahlen einer neuen Installation zurückkehren</translation>
    </message>
    <message>
        <source>Discard changes to the counts (Esc)</source>
        <translation>Änderungen an den Zahlen verwerfen (Esc)</translation>
    </message>
    <message>
        <source>Use these counts (Enter)</source>
        <translation>Diese Zahlen verwenden (Eingabetaste)</translation>
    </message>
    <message>
        <source>A sweep renders a take with each of these:</source>
        <translation>Ein Sweep rendert mit jeder dieser Zahlen einen Take:</translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation>&amp;Verschieben</translation>
    </message>
    <message>
        <source>&amp;Warp time</source>
        <translation>&amp;Zeit warpen</translation>
    </message>
    <message>
        <source>Select time &amp;range</source>
        <translation>Zeitbereich &amp;auswählen</translation>
    </message>
    <message>
        <source>Select frequency &amp;band</source>
        <translation>&amp;Frequenzband auswählen</translation>
    </message>
    <message>
        <source>Select bo&amp;x</source>
        <translation>&amp;Rechteck auswählen</translation>
    </message>
    <message>
        <source>Select with &amp;lasso</source>
        <translation>&amp;Mit Lasso auswählen</translation>
    </message>
    <message>
        <source>Bru&amp;sh</source>
        <translation>&amp;Pinsel</translation>
    </message>
    <message>
        <source>&amp;Pencil</source>
        <translation>&amp;Stift</translation>
    </message>
    <message>
        <source>Painting &amp;tool</source>
        <translation>&amp;Malwerkzeug</translation>
    </message>
    <message>
        <source>Edit the &amp;mel</source>
        <translation>Mel &amp;bearbeiten</translation>
    </message>
    <message>
        <source>Paint with the ke&amp;yboard</source>
        <translation>&amp;Per Tastatur malen</translation>
    </message>
    <message>
        <source>&amp;Apply effect to selection</source>
        <translation>Effekt &amp;auf Auswahl anwenden</translation>
    </message>
    <message>
        <source>Render se&amp;lection</source>
        <translation>A&amp;uswahl rendern</translation>
    </message>
    <message>
        <source>&amp;Preview edits</source>
        <translation>Bearbeitungen &amp;vorhören</translation>
    </message>
    <message>
        <source>V&amp;ariations: 8 seeds</source>
        <translation>&amp;Varianten: 8 Seeds</translation>
    </message>
    <message>
        <source>Variation &amp;grid…</source>
        <translation>Var&amp;iantengitter…</translation>
    </message>
    <message>
        <source>&amp;Keep starred variations</source>
        <translation>&amp;Markierte Varianten behalten</translation>
    </message>
    <message>
        <source>L&amp;oad edits…</source>
        <translation>Bearbeitungen &amp;laden…</translation>
    </message>
    <message>
        <source>Save e&amp;dits…</source>
        <translation>Bearbeitungen &amp;speichern…</translation>
    </message>
    <message>
        <source>Remo&amp;ve all edits</source>
        <translation>Alle Bearbe&amp;itungen entfernen</translation>
    </message>
    <message>
        <source>Play next ta&amp;ke</source>
        <translation>&amp;Nächsten Take abspielen</translation>
    </message>
    <message>
        <source>Play pre&amp;vious take</source>
        <translation>&amp;Vorherigen Take abspielen</translation>
    </message>
    <message>
        <source>Star the take</source>
        <translation>Take mit Stern markieren</translation>
    </message>
    <message>
        <source>There is no sound on the clipboard.</source>
        <translation>In der Zwischenablage ist kein Klang.</translation>
    </message>
    <message>
        <source>copy the audio</source>
        <translation>Audio kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy take as audio</source>
        <translation>&amp;Take als Audio kopieren</translation>
    </message>
    <message>
        <source>Copy se&amp;lection as audio</source>
        <translation>Auswahl als Audio &amp;kopieren</translation>
    </message>
    <message>
        <source>Paste aud&amp;io</source>
        <translation>A&amp;udio einfügen</translation>
    </message>
    <message>
        <source>Add mar&amp;ker…</source>
        <translation>Marker &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>Read la&amp;bels…</source>
        <translation>Marker la&amp;den…</translation>
    </message>
    <message>
        <source>&amp;Write labels…</source>
        <translation>Marker s&amp;chreiben…</translation>
    </message>
    <message>
        <source>Remove mark&amp;ers</source>
        <translation>Marker e&amp;ntfernen</translation>
    </message>
    <message>
        <source>Saved the edits to {path}</source>
        <translation>Bearbeitungen in {path} gespeichert</translation>
    </message>
    <message>
        <source>edit the mel</source>
        <translation>Mel bearbeiten</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>Stretch</translation>
    </message>
    <message>
        <source>Pitch</source>
        <translation>Tonhöhe</translation>
    </message>
    <message>
        <source>Formants</source>
        <translation>Formanten</translation>
    </message>
    <message>
        <source>Intonation</source>
        <translation>Intonation</translation>
    </message>
    <message>
        <source>Morph</source>
        <translation>Morph</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Pegel</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Füllen</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Einfrieren</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Weichzeichnen</translation>
    </message>
    <message>
        <source>Sharpen</source>
        <translation>Schärfen</translation>
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
        <translation>Obertöne</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>frequency</source>
        <translation>Frequenz</translation>
    </message>
    <message>
        <source>Along</source>
        <translation>Entlang</translation>
    </message>
    <message>
        <source>Anchors</source>
        <translation>Anker</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Bei</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>Bänder</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Decibels</source>
        <translation>Dezibel</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>Highest pitch</source>
        <translation>Höchste Tonhöhe</translation>
    </message>
    <message>
        <source>Keep formants</source>
        <translation>Formanten behalten</translation>
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
        <translation>Drehpunkt</translation>
    </message>
    <message>
        <source>Reduction</source>
        <translation>Absenkung</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Semitones</source>
        <translation>Halbtöne</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
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
        <translation>Pinsel</translation>
    </message>
    <message>
        <source>lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>dab</source>
        <translation>Tupfer</translation>
    </message>
    <message>
        <source>curve</source>
        <translation>Kurve</translation>
    </message>
    <message numerus="yes">
        <source>curve of %n point(s)</source>
        <translation>
            <numerusform>Kurve mit %n Punkt</numerusform>
            <numerusform>Kurve mit %n Punkten</numerusform>
        </translation>
    </message>
    <message>
        <source>read the labels</source>
        <translation>Marker laden</translation>
    </message>
    <message>
        <source>write the labels</source>
        <translation>Marker schreiben</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n label(s) to {path}</source>
        <translation>
            <numerusform>%n Marker in {path} gespeichert</numerusform>
            <numerusform>%n Marker in {path} gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>Fill from both sides</source>
        <translation>Von beiden Seiten füllen</translation>
    </message>
    <message>
        <source>Fill from above and below</source>
        <translation>Von oben und unten füllen</translation>
    </message>
    <message>
        <source>Blur in time</source>
        <translation>Zeitlich weichzeichnen</translation>
    </message>
    <message>
        <source>Blur in frequency</source>
        <translation>Frequenz weichzeichnen</translation>
    </message>
    <message>
        <source>Sharpen in time</source>
        <translation>Zeitlich schärfen</translation>
    </message>
    <message>
        <source>Sharpen in frequency</source>
        <translation>Frequenz schärfen</translation>
    </message>
    <message>
        <source>Freeze the frame at the cursor</source>
        <translation>Frame am Cursor einfrieren</translation>
    </message>
    <message>
        <source>The grid has {size} variations. Choose values that give 1 to {most}.</source>
        <translation>Das Gitter hat {size} Varianten. Wählen Sie Werte, die 1 bis {most} ergeben.</translation>
    </message>
    <message>
        <source>Curve of the value</source>
        <translation>Kurve des Werts</translation>
    </message>
    <message numerus="yes">
        <source>A curve of %n point(s)</source>
        <translation>
            <numerusform>Eine Kurve mit %n Punkt</numerusform>
            <numerusform>Eine Kurve mit %n Punkten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n Punkt</numerusform>
            <numerusform>%n Punkte</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Audacity labels (*.txt);;All files (*)</source>
        <translation>Audacity-Textmarken (*.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Add marker</source>
        <translation>Marker hinzufügen</translation>
    </message>
    <message>
        <source>Label:</source>
        <translation>Beschriftung:</translation>
    </message>
    <message>
        <source>Read labels</source>
        <translation>Marker laden</translation>
    </message>
    <message>
        <source>Write labels</source>
        <translation>Marker schreiben</translation>
    </message>
    <message>
        <source>Audacity labels</source>
        <translation>Audacity-Textmarken</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Bewegen</translation>
    </message>
    <message>
        <source>Scroll by dragging; a click moves the cursor, Shift and drag loops</source>
        <translation>Ziehen scrollt; ein Klick bewegt den Cursor, Umschalt und Ziehen loopt</translation>
    </message>
    <message>
        <source>Warp</source>
        <translation>Warp</translation>
    </message>
    <message>
        <source>Drag a point to another time; the mel between anchors is stretched</source>
        <translation>Einen Punkt an eine andere Zeit ziehen; das Mel zwischen den Ankern wird gedehnt</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Select a time range</source>
        <translation>Einen Zeitbereich auswählen</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Band</translation>
    </message>
    <message>
        <source>Select a frequency band</source>
        <translation>Ein Frequenzband auswählen</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>Select a rectangle of time and frequency</source>
        <translation>Ein Rechteck aus Zeit und Frequenz auswählen</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>Select the inside of a drawn line</source>
        <translation>Das Innere einer gezeichneten Linie auswählen</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pinsel</translation>
    </message>
    <message>
        <source>Paint the chosen effect; the pressure of a pen scales it</source>
        <translation>Den gewählten Effekt malen; der Druck eines Stifts skaliert ihn</translation>
    </message>
    <message>
        <source>Pencil</source>
        <translation>Stift</translation>
    </message>
    <message>
        <source>Draw a pitch, whose harmonics are added</source>
        <translation>Eine Tonhöhe zeichnen, deren Obertöne hinzugefügt werden</translation>
    </message>
    <message>
        <source>Edited mel</source>
        <translation>Bearbeitetes Mel</translation>
    </message>
    <message>
        <source>Play a sketch of the edited mel (P)</source>
        <translation>Eine Skizze des bearbeiteten Mels abspielen (P)</translation>
    </message>
    <message>
        <source>Edited mel spectrogram</source>
        <translation>Bearbeitetes Mel-Spektrogramm</translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s)</source>
        <translation>
            <numerusform>%n Bearbeitung</numerusform>
            <numerusform>%n Bearbeitungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Updating…</source>
        <translation>Wird aktualisiert…</translation>
    </message>
    <message>
        <source>The mel is still being stretched. Draw again when it has its new length.</source>
        <translation>Das Mel wird noch gedehnt. Zeichnen Sie erneut, sobald es seine neue Länge hat.</translation>
    </message>
    <message>
        <source>Morph with…</source>
        <translation>Morphen mit…</translation>
    </message>
    <message>
        <source>Choose another recording or mel to morph this sound with</source>
        <translation>Eine andere Aufnahme oder ein Mel wählen, mit dem dieser Klang gemorpht wird</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>0 is this sound, 1 the other one, exactly</source>
        <translation>0 ist dieser Klang, 1 der andere, ganz genau</translation>
    </message>
    <message>
        <source>Fade over time</source>
        <translation>Über die Zeit</translation>
    </message>
    <message>
        <source>From this sound at the start to the other one at the end</source>
        <translation>Von diesem Klang am Anfang zum anderen am Ende</translation>
    </message>
    <message>
        <source>Morph with</source>
        <translation>Morphen mit</translation>
    </message>
    <message>
        <source>Morph pad: pitch across, timbre up</source>
        <translation>Morph-Feld: Tonhöhe quer, Klangfarbe hoch</translation>
    </message>
    <message>
        <source>Across: pitch of the other sound. Up: its timbre. Arrow keys move the dot</source>
        <translation>Quer: Tonhöhe des anderen Klangs. Hoch: seine Klangfarbe. Pfeiltasten bewegen den Punkt</translation>
    </message>
    <message>
        <source>pitch →</source>
        <translation>Tonhöhe →</translation>
    </message>
    <message>
        <source>timbre ↑</source>
        <translation>Klangfarbe ↑</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Effekt</translation>
    </message>
    <message>
        <source>What is done to the selection</source>
        <translation>Was mit der Auswahl geschieht</translation>
    </message>
    <message>
        <source>Amount of the effect</source>
        <translation>Menge des Effekts</translation>
    </message>
    <message>
        <source>Brush radius in time</source>
        <translation>Pinselradius in der Zeit</translation>
    </message>
    <message>
        <source>Brush radius in mel bands</source>
        <translation>Pinselradius in Mel-Bändern</translation>
    </message>
    <message>
        <source>bands</source>
        <translation>Bänder</translation>
    </message>
    <message>
        <source>Hardness of the brush, 0 soft to 1 hard</source>
        <translation>Härte des Pinsels, 0 weich bis 1 hart</translation>
    </message>
    <message>
        <source>Width of soft edges in time</source>
        <translation>Breite weicher Kanten in der Zeit</translation>
    </message>
    <message>
        <source>Width of soft edges in mel bands</source>
        <translation>Breite weicher Kanten in Mel-Bändern</translation>
    </message>
    <message>
        <source>Level of drawn harmonics</source>
        <translation>Pegel gezeichneter Obertöne</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Apply the effect to the selection (Ctrl+Return)</source>
        <translation>Effekt auf die Auswahl anwenden (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Copy the selected range or box of the mel</source>
        <translation>Den ausgewählten Bereich oder das Rechteck des Mels kopieren</translation>
    </message>
    <message>
        <source>Paste the copied part at the cursor, with soft edges</source>
        <translation>Den kopierten Teil am Cursor einfügen, mit weichen Kanten</translation>
    </message>
    <message>
        <source>Hardness</source>
        <translation>Härte</translation>
    </message>
    <message>
        <source>Soft edges</source>
        <translation>Kanten</translation>
    </message>
    <message>
        <source>Selected: {region}</source>
        <translation>Ausgewählt: {region}</translation>
    </message>
    <message>
        <source>Paint on the mel.</source>
        <translation>Malen Sie auf das Mel.</translation>
    </message>
    <message>
        <source>Choose Brush above the mel to paint, or Box to select, and drag.</source>
        <translation>Wählen Sie über dem Mel Pinsel zum Malen oder Rechteck zum Auswählen, und ziehen Sie.</translation>
    </message>
    <message>
        <source>Reset {label}</source>
        <translation>{label} zurücksetzen</translation>
    </message>
    <message>
        <source>Reset to {neutral:g}</source>
        <translation>Auf {neutral:g} zurücksetzen</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Seeds</translation>
    </message>
    <message>
        <source>Strengths</source>
        <translation>Stärken</translation>
    </message>
    <message>
        <source>such as 0.2, 0.4, 0.6; empty for the chosen one</source>
        <translation>etwa 0.2, 0.4, 0.6; leer für die gewählte</translation>
    </message>
    <message>
        <source>such as 3, 6, 25; empty for the chosen number</source>
        <translation>etwa 3, 6, 25; leer für die gewählte Zahl</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>Also without the edits</source>
        <translation>Auch ohne die Bearbeitungen</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s)</source>
        <translation>
            <numerusform>%n Take</numerusform>
            <numerusform>%n Takes</numerusform>
        </translation>
    </message>
    <message>
        <source>“{text}” is not a list of numbers. Separate the numbers with commas.</source>
        <translation>„{text}“ ist keine Liste von Zahlen. Trennen Sie die Zahlen mit Kommas.</translation>
    </message>
    <message>
        <source>“{text}” is not a list of whole numbers. Enter numbers such as 3, 6, 25.</source>
        <translation>„{text}“ ist keine Liste ganzer Zahlen. Geben Sie Zahlen wie 3, 6, 25 ein.</translation>
    </message>
    <message>
        <source>&amp;Export take…</source>
        <translation>&amp;Take exportieren…</translation>
    </message>
    <message>
        <source>E&amp;xport all takes…</source>
        <translation>Alle Takes &amp;exportieren…</translation>
    </message>
    <message>
        <source>Export ta&amp;kes with options…</source>
        <translation>Takes &amp;mit Optionen exportieren…</translation>
    </message>
    <message>
        <source>Save &amp;back to recording…</source>
        <translation>&amp;In Aufnahme zurückspeichern…</translation>
    </message>
    <message>
        <source>Export selected takes…</source>
        <translation>Ausgewählte Takes exportieren…</translation>
    </message>
    <message>
        <source>Export ste&amp;ps of take…</source>
        <translation>Schritte &amp;des Takes exportieren…</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>&amp;Stern</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Copy settings</source>
        <translation>&amp;Einstellungen kopieren</translation>
    </message>
    <message>
        <source>Pre&amp;vious step</source>
        <translation>&amp;Vorheriger Schritt</translation>
    </message>
    <message>
        <source>Ne&amp;xt step</source>
        <translation>&amp;Nächster Schritt</translation>
    </message>
    <message>
        <source>Play take {number}</source>
        <translation>Take {number} abspielen</translation>
    </message>
    <message>
        <source>&amp;Play/stop</source>
        <translation>&amp;Abspielen/Stopp</translation>
    </message>
    <message>
        <source>Play a&amp;gain</source>
        <translation>Noch einmal ab&amp;spielen</translation>
    </message>
    <message>
        <source>Play &amp;original</source>
        <translation>&amp;Original abspielen</translation>
    </message>
    <message>
        <source>Play &amp;take</source>
        <translation>&amp;Take abspielen</translation>
    </message>
    <message>
        <source>Next page of takes</source>
        <translation>Nächste Seite der Takes</translation>
    </message>
    <message>
        <source>Previous page of takes</source>
        <translation>Vorherige Seite der Takes</translation>
    </message>
    <message>
        <source>&amp;Loop</source>
        <translation>&amp;Loop</translation>
    </message>
    <message>
        <source>Loop &amp;from cursor</source>
        <translation>Loop ab &amp;Cursor</translation>
    </message>
    <message>
        <source>Loop &amp;up to cursor</source>
        <translation>Loop &amp;bis Cursor</translation>
    </message>
    <message>
        <source>step {step} of {steps}</source>
        <translation>Schritt {step} von {steps}</translation>
    </message>
    <message>
        <source>schedule {name}</source>
        <translation>Rauschplan {name}</translation>
    </message>
    <message>
        <source>Could not write {path}: the name has no suffix. End it in .wav or .flac.</source>
        <translation>{path} konnte nicht geschrieben werden: Der Name hat keine Endung. Beenden Sie ihn mit .wav oder .flac.</translation>
    </message>
    <message>
        <source>{name}, step {step}</source>
        <translation>{name}, Schritt {step}</translation>
    </message>
    <message>
        <source>Exported {what}</source>
        <translation>{what} exportiert</translation>
    </message>
    <message>
        <source>Exported {what}; {clipped:,} samples above full scale were clipped.</source>
        <translation>{what} exportiert; {clipped:,} Samples über Vollaussteuerung wurden gekappt.</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) to {folder}</source>
        <translation>
            <numerusform>%n Take nach {folder}</numerusform>
            <numerusform>%n Takes nach {folder}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) to {folder}</source>
        <translation>
            <numerusform>%n Schritt nach {folder}</numerusform>
            <numerusform>%n Schritte nach {folder}</numerusform>
        </translation>
    </message>
    <message>
        <source>FLAC does not support floats. Choose 16 or 24 bits, or WAV.</source>
        <translation>FLAC unterstützt keine Float-Werte. Wählen Sie 16 oder 24 Bit, oder WAV.</translation>
    </message>
    <message>
        <source>The name {template!r} cannot be read: {error}.</source>
        <translation>Der Name {template!r} kann nicht gelesen werden: {error}.</translation>
    </message>
    <message>
        <source>The name has an unknown field {{{field}}}. The fields are {fields}.</source>
        <translation>Der Name hat ein unbekanntes Feld {{{field}}}. Die Felder sind {fields}.</translation>
    </message>
    <message>
        <source>The name is empty or too long. Enter a shorter one.</source>
        <translation>Der Name ist leer oder zu lang. Geben Sie einen kürzeren ein.</translation>
    </message>
    <message>
        <source>{meaning} Only the first minute is scored.</source>
        <translation>{meaning} Nur die erste Minute wird bewertet.</translation>
    </message>
    <message>
        <source>Intelligibility, 0 to 1: higher is better.</source>
        <translation>Verständlichkeit, 0 bis 1: höher ist besser.</translation>
    </message>
    <message>
        <source>Perceived quality, 1.04 to 4.64: higher is better.</source>
        <translation>Empfundene Qualität, 1,04 bis 4,64: höher ist besser.</translation>
    </message>
    <message>
        <source>Mel cepstral distortion in dB: lower is better.</source>
        <translation>Mel-cepstrale Verzerrung in dB: niedriger ist besser.</translation>
    </message>
    <message>
        <source>F0 frame error, the share with a wrong pitch or voicing: lower is better.</source>
        <translation>F0-Frame-Fehler, Anteil mit falscher Tonhöhe oder Stimmhaftigkeit: niedriger ist besser.</translation>
    </message>
    <message>
        <source>Mean squared error of log mel spectra: lower is better.</source>
        <translation>Mittlerer quadratischer Fehler der logarithmischen Mel-Spektren: niedriger ist besser.</translation>
    </message>
    <message>
        <source>Distance of spectra at several sizes: lower is better.</source>
        <translation>Abstand der Spektren bei mehreren Größen: niedriger ist besser.</translation>
    </message>
    <message>
        <source>Periodicity</source>
        <translation>Periodizität</translation>
    </message>
    <message>
        <source>Error of how periodic the sound is: lower is better.</source>
        <translation>Fehler der Periodizität des Klangs: niedriger ist besser.</translation>
    </message>
    <message>
        <source>Agreement on what is voiced, 0 to 1: higher is better.</source>
        <translation>Übereinstimmung der Stimmhaftigkeit, 0 bis 1: höher ist besser.</translation>
    </message>
    <message>
        <source>Predicted listening score at 48 kHz, 1 to 5: higher is better.</source>
        <translation>Vorhergesagte Hörbewertung bei 48 kHz, 1 bis 5: höher ist besser.</translation>
    </message>
    <message>
        <source>Predicted listening score without a reference, 1 to 5: higher is better.</source>
        <translation>Vorhergesagte Hörbewertung ohne Referenz, 1 bis 5: höher ist besser.</translation>
    </message>
    <message>
        <source>Predicted listening score for gaps and clicks, 1 to 5: higher is better.</source>
        <translation>Vorhergesagte Hörbewertung für Lücken und Knackser, 1 bis 5: höher ist besser.</translation>
    </message>
    <message>
        <source>it could not be computed: {error!r}</source>
        <translation>konnte nicht berechnet werden: {error!r}</translation>
    </message>
    <message>
        <source>The original is a mel, so there is no recording to compare with.</source>
        <translation>Das Original ist ein Mel, es gibt also keine Aufnahme zum Vergleich.</translation>
    </message>
    <message>
        <source>The take was edited, so it is meant to differ from the recording.</source>
        <translation>Der Take wurde bearbeitet und soll daher von der Aufnahme abweichen.</translation>
    </message>
    <message>
        <source>Export take</source>
        <translation>Take exportieren</translation>
    </message>
    <message>
        <source>Export step {step}</source>
        <translation>Schritt {step} exportieren</translation>
    </message>
    <message>
        <source>Export steps to folder</source>
        <translation>Schritte in Ordner exportieren</translation>
    </message>
    <message>
        <source>Export selected takes to folder</source>
        <translation>Ausgewählte Takes in Ordner exportieren</translation>
    </message>
    <message>
        <source>Export all takes to folder</source>
        <translation>Alle Takes in Ordner exportieren</translation>
    </message>
    <message>
        <source>Replace “{name}” by the take “{take}”? The recording on the disk is overwritten; this cannot be undone.</source>
        <translation>„{name}“ durch den Take „{take}“ ersetzen? Die Aufnahme auf der Festplatte wird überschrieben; das kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Save back</source>
        <translation>Zurückspeichern</translation>
    </message>
    <message>
        <source>Step of the render</source>
        <translation>Schritt des Renders</translation>
    </message>
    <message>
        <source>Show the sound after each step of the render; the last step is the take (, and .)</source>
        <translation>Den Klang nach jedem Schritt des Renders zeigen; der letzte Schritt ist der Take (, und .)</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>Schritt {step} von {steps}</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Key 00</source>
        <translation>Taste 00</translation>
    </message>
    <message>
        <source>No takes yet. Each render becomes a take.</source>
        <translation>Noch keine Takes. Jedes Render wird ein Take.</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>Add or remove a star (Ctrl+D)</source>
        <translation>Stern setzen oder entfernen (Strg+D)</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Rename the take (F2)</source>
        <translation>Take umbenennen (F2)</translation>
    </message>
    <message>
        <source>Delete the take (Del)</source>
        <translation>Take löschen (Entf)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Choose the columns of the table</source>
        <translation>Spalten der Tabelle wählen</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>Alle exportieren…</translation>
    </message>
    <message>
        <source>Export every take, named after its settings (Ctrl+Shift+E)</source>
        <translation>Jeden Take exportieren, nach seinen Einstellungen benannt (Strg+Umschalt+E)</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Takes</translation>
    </message>
    <message>
        <source>Renders of this sound. Choose one to show it; press its key to play it</source>
        <translation>Renders dieses Klangs. Wählen Sie eines, um es zu zeigen; seine Taste spielt es ab</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>mit Stern</translation>
    </message>
    <message>
        <source>Not available: {reason}</source>
        <translation>Nicht verfügbar: {reason}</translation>
    </message>
    <message>
        <source>{title} not available</source>
        <translation>{title} nicht verfügbar</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Unlesbar</translation>
    </message>
    <message>
        <source>Excluded. The files are damaged; copy them again from where they were made.</source>
        <translation>Ausgeschlossen. Die Dateien sind beschädigt; kopieren Sie sie noch einmal von ihrem Ursprung.</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Stille</translation>
    </message>
    <message>
        <source>Excluded: they contain no sound to train on.</source>
        <translation>Ausgeschlossen: Sie enthalten keinen Klang zum Trainieren.</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Doppelt</translation>
    </message>
    <message>
        <source>Excluded: one copy of each is enough.</source>
        <translation>Ausgeschlossen: Eine Kopie von jeder genügt.</translation>
    </message>
    <message>
        <source>Clipped</source>
        <translation>Übersteuert</translation>
    </message>
    <message>
        <source>They were recorded too loud, and the voice would learn the distortion. Exclude them, or record them again with less gain.</source>
        <translation>Sie wurden zu laut aufgenommen, und die Stimme würde die Verzerrung lernen. Schließen Sie sie aus, oder nehmen Sie sie mit weniger Pegel neu auf.</translation>
    </message>
    <message>
        <source>Noisy</source>
        <translation>Verrauscht</translation>
    </message>
    <message>
        <source>The voice would learn the noise too. Exclude them, or record them again in a quiet place.</source>
        <translation>Die Stimme würde das Rauschen mitlernen. Schließen Sie sie aus, oder nehmen Sie sie an einem ruhigen Ort neu auf.</translation>
    </message>
    <message>
        <source>High frequencies missing</source>
        <translation>Hohe Frequenzen fehlen</translation>
    </message>
    <message>
        <source>The voice would sound dull. Use the original recordings if you have them, or exclude these if the others have high frequencies.</source>
        <translation>Die Stimme würde dumpf klingen. Verwenden Sie die Originalaufnahmen, wenn Sie sie haben, oder schließen Sie diese aus, wenn die anderen hohe Frequenzen haben.</translation>
    </message>
    <message>
        <source>Dull</source>
        <translation>Dumpf</translation>
    </message>
    <message>
        <source>The voice would sound dull. Use the original recordings if you have them.</source>
        <translation>Die Stimme würde dumpf klingen. Verwenden Sie die Originalaufnahmen, wenn Sie sie haben.</translation>
    </message>
    <message>
        <source>Very short</source>
        <translation>Sehr kurz</translation>
    </message>
    <message>
        <source>They are padded with silence. Exclude those that are not words.</source>
        <translation>Sie werden mit Stille aufgefüllt. Schließen Sie die aus, die keine Wörter sind.</translation>
    </message>
    <message>
        <source>Channels differ</source>
        <translation>Kanäle verschieden</translation>
    </message>
    <message>
        <source>Repaired: the copy uses the louder channel. Without the repair it uses the mean.</source>
        <translation>Repariert: Die Kopie verwendet den lauteren Kanal. Ohne die Reparatur verwendet sie den Mittelwert.</translation>
    </message>
    <message>
        <source>Uneven loudness</source>
        <translation>Ungleich laut</translation>
    </message>
    <message>
        <source>Repaired: in the copy all recordings are equally loud. Choose “Don&apos;t repair” for one that should stay a whisper or a shout.</source>
        <translation>Repariert: In der Kopie sind alle Aufnahmen gleich laut. Wählen Sie „Nicht reparieren“ für eine, die ein Flüstern oder Rufen bleiben soll.</translation>
    </message>
    <message>
        <source>Little speech</source>
        <translation>Wenig Sprache</translation>
    </message>
    <message>
        <source>With less than 15 minutes of speech, start from a trained voice or add recordings.</source>
        <translation>Mit weniger als 15 Minuten Sprache beginnen Sie mit einer trainierten Stimme, oder fügen Sie Aufnahmen hinzu.</translation>
    </message>
    <message>
        <source>No problems found.</source>
        <translation>Keine Probleme gefunden.</translation>
    </message>
    <message>
        <source>play the clip</source>
        <translation>Clip abspielen</translation>
    </message>
    <message>
        <source>&amp;Train a voice…</source>
        <translation>Stimm&amp;e trainieren…</translation>
    </message>
    <message>
        <source>check the recordings</source>
        <translation>Aufnahmen prüfen</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Wird vorbereitet</translation>
    </message>
    <message>
        <source>The copy of the recordings needs {needed}, but only {free} are free. Free some space on the disk of {folder}, or exclude recordings.</source>
        <translation>Die Kopie der Aufnahmen braucht {needed}, frei sind aber nur {free}. Schaffen Sie Platz auf dem Datenträger von {folder}, oder schließen Sie Aufnahmen aus.</translation>
    </message>
    <message>
        <source>Halve batch</source>
        <translation>Batch halbieren</translation>
    </message>
    <message>
        <source>Show recordings</source>
        <translation>Aufnahmen zeigen</translation>
    </message>
    <message>
        <source>The disk is full. Free some space; training continues and saves as soon as it can.</source>
        <translation>Der Datenträger ist voll. Schaffen Sie Platz; das Training läuft weiter und speichert, sobald es kann.</translation>
    </message>
    <message>
        <source>The last checkpoint is kept.</source>
        <translation>Der letzte Checkpoint bleibt erhalten.</translation>
    </message>
    <message>
        <source>The operating system ended the training run, most often because memory ran out.</source>
        <translation>Das Betriebssystem hat das Training beendet, meist weil der Speicher nicht reichte.</translation>
    </message>
    <message>
        <source>Memory ran out. Use a smaller batch.</source>
        <translation>Der Speicher reichte nicht. Verwenden Sie einen kleineren Batch.</translation>
    </message>
    <message>
        <source>The GPU failed or is not available. Resume to try again.</source>
        <translation>Die GPU ist ausgefallen oder nicht verfügbar. Setzen Sie fort, um es noch einmal zu versuchen.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space and resume.</source>
        <translation>Der Datenträger ist voll. Schaffen Sie Platz, und setzen Sie fort.</translation>
    </message>
    <message>
        <source>The prepared recordings are missing. Check the recordings again.</source>
        <translation>Die vorbereiteten Aufnahmen fehlen. Prüfen Sie die Aufnahmen noch einmal.</translation>
    </message>
    <message>
        <source>Training stopped because of a bug in Gradwave. Copy the details into a report.</source>
        <translation>Das Training hielt wegen eines Fehlers in Gradwave an. Kopieren Sie die Details in einen Bericht.</translation>
    </message>
    <message>
        <source>Recording needs PortAudio, which is not installed. Install it (Debian, Ubuntu: sudo apt install libportaudio2) and start Gradwave again.</source>
        <translation>Für Aufnahmen wird PortAudio gebraucht, das nicht installiert ist. Installieren Sie es (Debian, Ubuntu: sudo apt install libportaudio2), und starten Sie Gradwave neu.</translation>
    </message>
    <message>
        <source>it supports none of the usual sample rates</source>
        <translation>es unterstützt keine der üblichen Abtastraten</translation>
    </message>
    <message>
        <source>The microphone could not be opened ({reason}). Choose another one, or allow its use in the system settings. To find a new microphone, close this window and choose Listen, Devices, Refresh.</source>
        <translation>Das Mikrofon konnte nicht geöffnet werden ({reason}). Wählen Sie ein anderes, oder erlauben Sie seine Verwendung in den Systemeinstellungen. Um ein neues Mikrofon zu finden, schließen Sie dieses Fenster, und wählen Sie Anhören, Geräte, Aktualisieren.</translation>
    </message>
    <message>
        <source>For comparison: fine-tuning on {length:g} min of a new voice changed the predicted listening score (P.808, 1 to 5) from {before:.2f} to {after:.2f}; the recordings score {original:.2f}. Your result may differ.</source>
        <translation>Zum Vergleich: Fine-Tuning mit {length:g} min einer neuen Stimme änderte die vorhergesagte Hörbewertung (P.808, 1 bis 5) von {before:.2f} auf {after:.2f}; die Aufnahmen erreichen {original:.2f}. Ihr Ergebnis kann abweichen.</translation>
    </message>
    <message>
        <source>For comparison: fine-tuning on {length:g} min of a new voice changed the predicted listening score (P.808, 1 to 5) from {before:.2f} to {after:.2f}, within the measurement error; the recordings score {original:.2f}. Your result may differ.</source>
        <translation>Zum Vergleich: Fine-Tuning mit {length:g} min einer neuen Stimme änderte die vorhergesagte Hörbewertung (P.808, 1 bis 5) von {before:.2f} auf {after:.2f}, im Rahmen des Messfehlers; die Aufnahmen erreichen {original:.2f}. Ihr Ergebnis kann abweichen.</translation>
    </message>
    <message>
        <source>The take was too short. Press Record, read the sentence, then press Stop.</source>
        <translation>Der Take war zu kurz. Klicken Sie auf Aufnehmen, lesen Sie den Satz, und klicken Sie dann auf Stopp.</translation>
    </message>
    <message>
        <source>The take is very quiet. Move closer to the microphone, or raise the input level.</source>
        <translation>Der Take ist sehr leise. Gehen Sie näher ans Mikrofon, oder heben Sie den Eingangspegel an.</translation>
    </message>
    <message>
        <source>The take is clipped. Lower the input level and record again.</source>
        <translation>Der Take ist übersteuert. Senken Sie den Eingangspegel, und nehmen Sie neu auf.</translation>
    </message>
    <message>
        <source>The room is noisy. Switch off fans and machines, or record in a quieter place.</source>
        <translation>Der Raum ist laut. Schalten Sie Lüfter und Maschinen aus, oder nehmen Sie an einem ruhigeren Ort auf.</translation>
    </message>
    <message>
        <source>record</source>
        <translation>aufnehmen</translation>
    </message>
    <message>
        <source>The microphone stopped delivering sound. Reconnect it, close this window, choose Listen, Devices, Refresh, and record again.</source>
        <translation>Das Mikrofon liefert keinen Klang mehr. Schließen Sie es neu an, schließen Sie dieses Fenster, wählen Sie Anhören, Geräte, Aktualisieren, und nehmen Sie neu auf.</translation>
    </message>
    <message>
        <source>Could not write {path}: {reason}. Free some space and record again.</source>
        <translation>{path} konnte nicht geschrieben werden: {reason}. Schaffen Sie Platz, und nehmen Sie neu auf.</translation>
    </message>
    <message>
        <source>look for recordings</source>
        <translation>Aufnahmen suchen</translation>
    </message>
    <message>
        <source>Could not write {target}: the folder already exists. Remove it, or choose another folder.</source>
        <translation>{target} konnte nicht geschrieben werden: Der Ordner existiert bereits. Entfernen Sie ihn, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Could not write {target}: {reason}. Choose another folder.</source>
        <translation>{target} konnte nicht geschrieben werden: {reason}. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Could not import {folder}: it contains no trained voice. Choose the folder that was copied back from the other machine.</source>
        <translation>{folder} konnte nicht importiert werden: Er enthält keine trainierte Stimme. Wählen Sie den Ordner, der vom anderen Rechner zurückkopiert wurde.</translation>
    </message>
    <message>
        <source>Could not copy {source}: {reason}. Free some space and import again.</source>
        <translation>{source} konnte nicht kopiert werden: {reason}. Schaffen Sie Platz, und importieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>spectral error, lower is better</source>
        <translation>Spektralfehler, niedriger ist besser</translation>
    </message>
    <message>
        <source>timbre distance, lower is better</source>
        <translation>Abstand der Klangfarbe, niedriger ist besser</translation>
    </message>
    <message>
        <source>intelligibility, higher is better</source>
        <translation>Verständlichkeit, höher ist besser</translation>
    </message>
    <message>
        <source>Neither the held-out loss nor a score has improved since step {since:,}. More steps are unlikely to be heard. Listen below, and choose Finish now to keep the voice as it is.</source>
        <translation>Weder der Loss der Testsätze noch eine Bewertung hat sich seit Schritt {since:,} verbessert. Weitere Schritte sind wahrscheinlich nicht hörbar. Hören Sie unten, und wählen Sie Jetzt abschließen, um die Stimme so zu behalten.</translation>
    </message>
    <message>
        <source>All scores are better than before training.</source>
        <translation>Alle Bewertungen sind besser als vor dem Training.</translation>
    </message>
    <message>
        <source>{better} of {total} scores are better than before training. Listen to decide.</source>
        <translation>{better} von {total} Bewertungen sind besser als vor dem Training. Entscheiden Sie nach Gehör.</translation>
    </message>
    <message>
        <source>No score is better than before training. Listen to decide; more steps or more recordings may help.</source>
        <translation>Keine Bewertung ist besser als vor dem Training. Entscheiden Sie nach Gehör; mehr Schritte oder mehr Aufnahmen können helfen.</translation>
    </message>
    <message>
        <source>Training was stopped after {step:,} steps, before the first preview. To compare, go back and train longer, or install the voice and try it in the window.</source>
        <translation>Das Training wurde nach {step:,} Schritten angehalten, vor der ersten Vorschau. Zum Vergleichen gehen Sie zurück und trainieren länger, oder installieren Sie die Stimme und probieren sie im Fenster aus.</translation>
    </message>
    <message>
        <source>The voice was trained for {step:,} steps. These previews and scores are from step {newest_scored:,}, the last save with previews.</source>
        <translation>Die Stimme wurde {step:,} Schritte trainiert. Diese Vorschauen und Bewertungen stammen von Schritt {newest_scored:,}, dem letzten Speichern mit Vorschauen.</translation>
    </message>
    <message>
        <source>draw the spectrogram</source>
        <translation>Spektrogramm zeichnen</translation>
    </message>
    <message>
        <source>Training run {name} is open in another window. Continue there, or close that window first.</source>
        <translation>Das Training {name} ist in einem anderen Fenster geöffnet. Fahren Sie dort fort, oder schließen Sie zuerst jenes Fenster.</translation>
    </message>
    <message>
        <source>Could not lock the folder {folder}: {reason}. Free some space, or check the folder&apos;s permissions.</source>
        <translation>Der Ordner {folder} konnte nicht gesperrt werden: {reason}. Schaffen Sie Platz, oder prüfen Sie die Rechte des Ordners.</translation>
    </message>
    <message>
        <source>Could not create the folder {folder}: {reason}. Free some space, or check the folder&apos;s permissions.</source>
        <translation>Der Ordner {folder} konnte nicht angelegt werden: {reason}. Schaffen Sie Platz, oder prüfen Sie die Rechte des Ordners.</translation>
    </message>
    <message>
        <source>Could not delete {path}: {reason}. Delete it in the file manager.</source>
        <translation>{path} konnte nicht gelöscht werden: {reason}. Löschen Sie es im Dateimanager.</translation>
    </message>
    <message>
        <source>Training run {name} is still running, so nothing of it was deleted. Wait for it to end, or pause it in the window that shows it.</source>
        <translation>Das Training {name} läuft noch, daher wurde nichts davon gelöscht. Warten Sie auf sein Ende, oder halten Sie es in dem Fenster an, das es zeigt.</translation>
    </message>
    <message>
        <source>list the voices</source>
        <translation>Stimmen auflisten</translation>
    </message>
    <message>
        <source>save your choices</source>
        <translation>Ihre Auswahl speichern</translation>
    </message>
    <message>
        <source>prepare the recordings</source>
        <translation>Aufnahmen vorbereiten</translation>
    </message>
    <message>
        <source>measure the speed</source>
        <translation>Geschwindigkeit messen</translation>
    </message>
    <message>
        <source>render your recordings</source>
        <translation>Ihre Aufnahmen rendern</translation>
    </message>
    <message>
        <source>The recordings reach {reached:.0f} kHz, and a voice of {rate:g} kHz renders up to {limit:g} kHz. Start from {voice}, which has {wide:g} kHz.</source>
        <translation>Die Aufnahmen reichen bis {reached:.0f} kHz, eine Stimme mit {rate:g} kHz rendert bis {limit:g} kHz. Beginnen Sie mit {voice}: Diese Stimme hat {wide:g} kHz.</translation>
    </message>
    <message>
        <source>The recordings reach {reached:.0f} kHz, and a voice of {rate:g} kHz renders up to {limit:g} kHz. Starting without a voice makes one of {scratch:g} kHz, but takes days.</source>
        <translation>Die Aufnahmen reichen bis {reached:.0f} kHz, eine Stimme mit {rate:g} kHz rendert bis {limit:g} kHz. Ohne Ausgangsstimme entsteht eine mit {scratch:g} kHz, das dauert aber Tage.</translation>
    </message>
    <message>
        <source>The recordings reach {reached:.0f} kHz, as at a sample rate of {rate:g} kHz, so the voice will render nothing above.</source>
        <translation>Die Aufnahmen reichen bis {reached:.0f} kHz, wie bei einer Abtastrate von {rate:g} kHz; darüber wird die Stimme nichts rendern.</translation>
    </message>
    <message>
        <source>The recordings reach {reached:.0f} kHz, which fits the {rate:g} kHz of the voice.</source>
        <translation>Die Aufnahmen reichen bis {reached:.0f} kHz, das passt zu den {rate:g} kHz der Stimme.</translation>
    </message>
    <message>
        <source>The training could not be started ({reason}); free some disk space and memory, and try again.</source>
        <translation>Das Training konnte nicht gestartet werden ({reason}); schaffen Sie Platz auf dem Datenträger und im Speicher, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>the log file could not be read: {error}</source>
        <translation>die Protokolldatei konnte nicht gelesen werden: {error}</translation>
    </message>
    <message>
        <source>train</source>
        <translation>trainieren</translation>
    </message>
    <message>
        <source>change the batch size</source>
        <translation>Batchgröße ändern</translation>
    </message>
    <message>
        <source>discard the run</source>
        <translation>Training verwerfen</translation>
    </message>
    <message>
        <source>read the run folder</source>
        <translation>Trainingsordner lesen</translation>
    </message>
    <message>
        <source>Training needs {needed} of memory, but only {free} are free.</source>
        <translation>Das Training braucht {needed} Speicher, frei sind aber nur {free}.</translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation>Schließen Sie andere Programme.</translation>
    </message>
    <message>
        <source>Training needs {disk} of disk space, but only {free} are free.</source>
        <translation>Das Training braucht {disk} Speicherplatz, frei sind aber nur {free}.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>Schaffen Sie Platz.</translation>
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
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Play the recording</source>
        <translation>Die Aufnahme abspielen</translation>
    </message>
    <message>
        <source>Play the render of the voice that training started from</source>
        <translation>Das Render der Stimme abspielen, mit der das Training begann</translation>
    </message>
    <message>
        <source>Play the render of the current voice</source>
        <translation>Das Render der jetzigen Stimme abspielen</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>Held-out sentences</source>
        <translation>Testsätze</translation>
    </message>
    <message>
        <source>Sentences to compare</source>
        <translation>Sätze zum Vergleich</translation>
    </message>
    <message>
        <source>Sentence {number}: {name}</source>
        <translation>Satz {number}: {name}</translation>
    </message>
    <message>
        <source>The first previews appear with the first save, a minute after the start.</source>
        <translation>Die ersten Vorschauen erscheinen mit dem ersten Speichern, eine Minute nach dem Start.</translation>
    </message>
    <message>
        <source>A preview of the current voice appears with one of the next saves.</source>
        <translation>Eine Vorschau der jetzigen Stimme erscheint mit einem der nächsten Speichervorgänge.</translation>
    </message>
    <message>
        <source>“Now” is from step {step:,}.</source>
        <translation>„Jetzt“ stammt von Schritt {step:,}.</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>ausgeschlossen</translation>
    </message>
    <message>
        <source>repaired in the copy</source>
        <translation>in der Kopie repariert</translation>
    </message>
    <message>
        <source>used unchanged</source>
        <translation>unverändert verwendet</translation>
    </message>
    <message>
        <source>Training uses a copy that is cut at pauses, trimmed, and brought to one loudness and the voice&apos;s sample rate. Your recordings are not changed.</source>
        <translation>Das Training verwendet eine Kopie, die an Pausen geschnitten, beschnitten und auf eine Lautheit und die Abtastrate der Stimme gebracht ist. Ihre Aufnahmen bleiben unverändert.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Plan training</source>
        <translation>Training planen</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>Fortschritt der Prüfung</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Behandlung</translation>
    </message>
    <message>
        <source>Play the recording (Space)</source>
        <translation>Die Aufnahme abspielen (Leertaste)</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>Ausschließen</translation>
    </message>
    <message>
        <source>Train without the selected recordings (Del)</source>
        <translation>Ohne die ausgewählten Aufnahmen trainieren (Entf)</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>Einbeziehen</translation>
    </message>
    <message>
        <source>Train with the selected recordings</source>
        <translation>Mit den ausgewählten Aufnahmen trainieren</translation>
    </message>
    <message>
        <source>Choose whether the copy repairs the selected recordings</source>
        <translation>Wählen, ob die Kopie die ausgewählten Aufnahmen repariert</translation>
    </message>
    <message numerus="yes">
        <source>Checking %n recording(s): {done:,} done</source>
        <translation>
            <numerusform>%n Aufnahme wird geprüft: {done:,} fertig</numerusform>
            <numerusform>%n Aufnahmen werden geprüft: {done:,} fertig</numerusform>
        </translation>
    </message>
    <message>
        <source>None of these recordings can be used for training. Go back and add others.</source>
        <translation>Keine dieser Aufnahmen ist für das Training brauchbar. Gehen Sie zurück, und fügen Sie andere hinzu.</translation>
    </message>
    <message>
        <source>all of it good</source>
        <translation>alles davon gut</translation>
    </message>
    <message>
        <source>{length} of it good</source>
        <translation>{length} davon gut</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) with {length} of speech, {good}.</source>
        <translation>
            <numerusform>%n Aufnahme mit {length} Sprache, {good}.</numerusform>
            <numerusform>%n Aufnahmen mit {length} Sprache, {good}.</numerusform>
        </translation>
    </message>
    <message>
        <source>excluded by you</source>
        <translation>von Ihnen ausgeschlossen</translation>
    </message>
    <message>
        <source>not repaired, by your choice</source>
        <translation>nicht repariert, wie von Ihnen gewählt</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s)</source>
        <translation>
            <numerusform>%n Aufnahme</numerusform>
            <numerusform>%n Aufnahmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a line to see what it means.</source>
        <translation>Wählen Sie eine Zeile, um ihre Bedeutung zu sehen.</translation>
    </message>
    <message>
        <source>Don&apos;t repair</source>
        <translation>Nicht reparieren</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>{minutes:.1f} minutes</source>
        <translation>{minutes:.1f} Minuten</translation>
    </message>
    <message>
        <source>{seconds:.0f} seconds</source>
        <translation>{seconds:.0f} Sekunden</translation>
    </message>
    <message>
        <source>The owner agreed to the making and use of this voice</source>
        <translation>Der Inhaber hat der Herstellung und Verwendung dieser Stimme zugestimmt</translation>
    </message>
    <message>
        <source>Install voice</source>
        <translation>Stimme installieren</translation>
    </message>
    <message>
        <source>Scores before and after</source>
        <translation>Bewertungen vorher und nachher</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Find the best schedule of {iterations} iterations first</source>
        <translation>Zuerst den besten Rauschplan mit {iterations} Iterationen suchen</translation>
    </message>
    <message>
        <source>Renders the held-out sentences up to {renders} times</source>
        <translation>Rendert die Testsätze bis zu {renders}-mal</translation>
    </message>
    <message>
        <source>Schedules tried</source>
        <translation>Probierte Rauschpläne</translation>
    </message>
    <message>
        <source>End search</source>
        <translation>Suche beenden</translation>
    </message>
    <message>
        <source>Install the voice with the best schedule so far</source>
        <translation>Die Stimme mit dem bisher besten Rauschplan installieren</translation>
    </message>
    <message>
        <source>Name of the speaker, shown with the voice</source>
        <translation>Name der Sprecherin oder des Sprechers, mit der Stimme angezeigt</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Trying schedules: {tried} of up to {renders}…</source>
        <translation>Rauschpläne werden probiert: {tried} von bis zu {renders}…</translation>
    </message>
    <message>
        <source>Installing…</source>
        <translation>Wird installiert…</translation>
    </message>
    <message>
        <source>The voice is installed and can be used in the window.</source>
        <translation>Die Stimme ist installiert und kann im Fenster verwendet werden.</translation>
    </message>
    <message>
        <source>Training finished: {step:,} steps.</source>
        <translation>Training abgeschlossen: {step:,} Schritte.</translation>
    </message>
    <message>
        <source>Play the render of the voice that training starts from</source>
        <translation>Das Render der Stimme abspielen, mit der das Training beginnt</translation>
    </message>
    <message>
        <source>Recording to compare</source>
        <translation>Aufnahme zum Vergleich</translation>
    </message>
    <message>
        <source>Before training</source>
        <translation>Vor dem Training</translation>
    </message>
    <message>
        <source>Rendering a few of your recordings with the voice…</source>
        <translation>Einige Ihrer Aufnahmen werden mit der Stimme gerendert…</translation>
    </message>
    <message>
        <source>Recording {number}: {name}</source>
        <translation>Aufnahme {number}: {name}</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Pegel</translation>
    </message>
    <message>
        <source>Speech should reach the marked range but not the right end</source>
        <translation>Sprache sollte den markierten Bereich erreichen, aber nicht das rechte Ende</translation>
    </message>
    <message>
        <source>Losses over the steps</source>
        <translation>Loss über die Schritte</translation>
    </message>
    <message>
        <source>Automatic (GPU if available)</source>
        <translation>Automatisch (GPU, wenn verfügbar)</translation>
    </message>
    <message>
        <source>GPU of the Mac</source>
        <translation>GPU des Mac</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>Kurz</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Am besten</translation>
    </message>
    <message>
        <source>No voice (from scratch, takes days)</source>
        <translation>Keine Stimme (von Grund auf, dauert Tage)</translation>
    </message>
    <message>
        <source>Use CPU</source>
        <translation>CPU verwenden</translation>
    </message>
    <message>
        <source>Use {minutes} minutes</source>
        <translation>{minutes} Minuten verwenden</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>Noch einmal messen</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planen</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Progress of the preparation</source>
        <translation>Fortschritt der Vorbereitung</translation>
    </message>
    <message>
        <source>Apply this and measure again</source>
        <translation>Dies anwenden und noch einmal messen</translation>
    </message>
    <message>
        <source>Steps, batch size and amount of recordings</source>
        <translation>Schritte, Batchgröße und Menge der Aufnahmen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Start from voice</source>
        <translation>Ausgangsstimme</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>Recordings to use</source>
        <translation>Verwendete Aufnahmen</translation>
    </message>
    <message>
        <source>Fewer minutes need less disk space; they are drawn from all recordings at random</source>
        <translation>Weniger Minuten brauchen weniger Speicherplatz; sie werden zufällig aus allen Aufnahmen gezogen</translation>
    </message>
    <message>
        <source>Number of training steps</source>
        <translation>Zahl der Trainingsschritte</translation>
    </message>
    <message>
        <source>Number of short crops per step; fewer need less memory</source>
        <translation>Zahl kurzer Ausschnitte je Schritt; weniger brauchen weniger Speicher</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>etwa {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>This training run has started. Discard it to start from another voice.</source>
        <translation>Dieses Training hat begonnen. Verwerfen Sie es, um mit einer anderen Stimme zu beginnen.</translation>
    </message>
    <message>
        <source>Fine-tuning a trained voice takes much less time than training from scratch</source>
        <translation>Fine-Tuning einer trainierten Stimme dauert viel kürzer als Training von Grund auf</translation>
    </message>
    <message>
        <source>Preparing a copy of the recordings</source>
        <translation>Eine Kopie der Aufnahmen wird vorbereitet</translation>
    </message>
    <message>
        <source>Training a few steps to measure the speed of this machine…</source>
        <translation>Einige Schritte werden trainiert, um die Geschwindigkeit dieses Rechners zu messen…</translation>
    </message>
    <message>
        <source>Training will take about {time} on this machine.</source>
        <translation>Das Training dauert auf diesem Rechner etwa {time}.</translation>
    </message>
    <message>
        <source>Measured: {speed:.2g} steps/s on {device}</source>
        <translation>Gemessen: {speed:.2g} Schritte/s auf {device}</translation>
    </message>
    <message>
        <source>, {memory} of memory</source>
        <translation>, {memory} Arbeitsspeicher</translation>
    </message>
    <message>
        <source>, {disk} of disk space.</source>
        <translation>, {disk} Speicherplatz.</translation>
    </message>
    <message>
        <source>Choose recordings of one voice, without music or other voices, in any format and of any length. They are copied, not changed.</source>
        <translation>Wählen Sie Aufnahmen einer einzigen Stimme, ohne Musik oder andere Stimmen, in beliebigem Format und beliebig lang. Sie werden kopiert und nicht verändert.</translation>
    </message>
    <message>
        <source>Drop recordings or folders here, add them, or record sentences.</source>
        <translation>Ziehen Sie Aufnahmen oder Ordner hierher, fügen Sie sie hinzu, oder nehmen Sie Sätze auf.</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Aufnahmen</translation>
    </message>
    <message>
        <source>Check recordings</source>
        <translation>Aufnahmen prüfen</translation>
    </message>
    <message>
        <source>Chosen recordings</source>
        <translation>Gewählte Aufnahmen</translation>
    </message>
    <message>
        <source>Files and folders</source>
        <translation>Dateien und Ordner</translation>
    </message>
    <message>
        <source>Add recordings of the voice</source>
        <translation>Aufnahmen der Stimme hinzufügen</translation>
    </message>
    <message>
        <source>Add all recordings in a folder and its subfolders</source>
        <translation>Alle Aufnahmen in einem Ordner und seinen Unterordnern hinzufügen</translation>
    </message>
    <message>
        <source>Record…</source>
        <translation>Aufnehmen…</translation>
    </message>
    <message>
        <source>Read sentences aloud</source>
        <translation>Sätze vorlesen</translation>
    </message>
    <message>
        <source>Remove the selected entries from the list; the files stay (Del)</source>
        <translation>Ausgewählte Einträge aus der Liste entfernen; die Dateien bleiben (Entf)</translation>
    </message>
    <message>
        <source>Recorded in the wizard</source>
        <translation>Im Assistenten aufgenommen</translation>
    </message>
    <message>
        <source>Looking for recordings…</source>
        <translation>Aufnahmen werden gesucht…</translation>
    </message>
    <message>
        <source>No recordings were found in these. Add WAV, FLAC, MP3, M4A or other audio files.</source>
        <translation>Darin wurden keine Aufnahmen gefunden. Fügen Sie WAV, FLAC, MP3, M4A oder andere Audiodateien hinzu.</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) in total</source>
        <translation>
            <numerusform>%n Aufnahme insgesamt</numerusform>
            <numerusform>%n Aufnahmen insgesamt</numerusform>
        </translation>
    </message>
    <message>
        <source>Add recordings</source>
        <translation>Aufnahmen hinzufügen</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message>
        <source>Spectrogram: {sound}</source>
        <translation>Spektrogramm: {sound}</translation>
    </message>
    <message>
        <source>held-out loss, in percent of the first value; lower is better</source>
        <translation>Loss der Testsätze, in Prozent des ersten Werts; niedriger ist besser</translation>
    </message>
    <message>
        <source>Training progress</source>
        <translation>Fortschritt des Trainings</translation>
    </message>
    <message>
        <source>Apply this and resume from the last checkpoint</source>
        <translation>Dies anwenden und vom letzten Checkpoint fortsetzen</translation>
    </message>
    <message>
        <source>Save, and free the memory and the processor</source>
        <translation>Speichern und Arbeitsspeicher und Prozessor freigeben</translation>
    </message>
    <message>
        <source>Finish now</source>
        <translation>Jetzt abschließen</translation>
    </message>
    <message>
        <source>Stop training and keep the current voice</source>
        <translation>Training anhalten und die jetzige Stimme behalten</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Verwerfen…</translation>
    </message>
    <message>
        <source>Stop training and delete the result</source>
        <translation>Training anhalten und das Ergebnis löschen</translation>
    </message>
    <message>
        <source>Stop now</source>
        <translation>Sofort anhalten</translation>
    </message>
    <message>
        <source>Stop without saving; the last checkpoint stays</source>
        <translation>Ohne Speichern anhalten; der letzte Checkpoint bleibt</translation>
    </message>
    <message>
        <source>Export training…</source>
        <translation>Training exportieren…</translation>
    </message>
    <message>
        <source>Copy everything that another machine needs into a folder</source>
        <translation>Alles, was ein anderer Rechner braucht, in einen Ordner kopieren</translation>
    </message>
    <message>
        <source>Import training…</source>
        <translation>Training importieren…</translation>
    </message>
    <message>
        <source>Copy the result from another machine</source>
        <translation>Das Ergebnis von einem anderen Rechner kopieren</translation>
    </message>
    <message>
        <source>training loss</source>
        <translation>Loss im Training</translation>
    </message>
    <message>
        <source>step {step:,} of {steps:,}</source>
        <translation>Schritt {step:,} von {steps:,}</translation>
    </message>
    <message>
        <source>Reading recordings: {done:,} of {total:,}…</source>
        <translation>Aufnahmen werden gelesen: {done:,} von {total:,}…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Wird gestartet…</translation>
    </message>
    <message>
        <source>Training: {where}</source>
        <translation>Training: {where}</translation>
    </message>
    <message>
        <source>Saving and stopping…</source>
        <translation>Wird gespeichert und angehalten…</translation>
    </message>
    <message>
        <source>Paused at {where}.</source>
        <translation>Angehalten: {where}.</translation>
    </message>
    <message>
        <source>the start</source>
        <translation>am Anfang</translation>
    </message>
    <message>
        <source>Finished: {where}.</source>
        <translation>Abgeschlossen: {where}.</translation>
    </message>
    <message>
        <source>Failed at {where}.</source>
        <translation>Fehlgeschlagen: {where}.</translation>
    </message>
    <message>
        <source>Not started yet.</source>
        <translation>Noch nicht gestartet.</translation>
    </message>
    <message>
        <source>Discard this training run?</source>
        <translation>Dieses Training verwerfen?</translation>
    </message>
    <message>
        <source>The trained voice is deleted. Your recordings and settings stay.</source>
        <translation>Die trainierte Stimme wird gelöscht. Ihre Aufnahmen und Einstellungen bleiben.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Export training to a folder</source>
        <translation>Training in einen Ordner exportieren</translation>
    </message>
    <message>
        <source>Import training from a folder</source>
        <translation>Training aus einem Ordner importieren</translation>
    </message>
    <message>
        <source>Unfinished training run {name}</source>
        <translation>Unvollendetes Training {name}</translation>
    </message>
    <message>
        <source>Resume this training run</source>
        <translation>Dieses Training fortsetzen</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Delete the training run; your own files stay</source>
        <translation>Das Training löschen; Ihre eigenen Dateien bleiben</translation>
    </message>
    <message>
        <source>Delete training run {name}?</source>
        <translation>Training {name} löschen?</translation>
    </message>
    <message>
        <source>The trained voice and the sentences recorded in the wizard are deleted. Your own files stay.</source>
        <translation>Die trainierte Stimme und die im Assistenten aufgenommenen Sätze werden gelöscht. Ihre eigenen Dateien bleiben.</translation>
    </message>
    <message>
        <source>Render, Train a voice</source>
        <translation>Rendern, Stimme trainieren</translation>
    </message>
    <message>
        <source>Training continues. To see it, choose {where}.</source>
        <translation>Das Training läuft weiter. Um es zu sehen, wählen Sie {where}.</translation>
    </message>
    <message>
        <source>Training finished. To install the voice, choose {where}.</source>
        <translation>Training abgeschlossen. Um die Stimme zu installieren, wählen Sie {where}.</translation>
    </message>
    <message>
        <source>Installed the voice {name} and chose it for rendering.</source>
        <translation>Stimme {name} installiert und zum Rendern gewählt.</translation>
    </message>
    <message>
        <source>Unfinished training run</source>
        <translation>Unvollendetes Training</translation>
    </message>
    <message>
        <source>Resume from the last checkpoint</source>
        <translation>Vom letzten Checkpoint fortsetzen</translation>
    </message>
    <message>
        <source>Hide this notice until the next start</source>
        <translation>Diesen Hinweis bis zum nächsten Start ausblenden</translation>
    </message>
    <message>
        <source>Training run {name} is unfinished.</source>
        <translation>Das Training {name} ist unvollendet.</translation>
    </message>
    <message>
        <source>Train a voice</source>
        <translation>Stimme trainieren</translation>
    </message>
    <message>
        <source>New training</source>
        <translation>Neues Training</translation>
    </message>
    <message>
        <source>Start another training run</source>
        <translation>Ein weiteres Training beginnen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorherige Seite</translation>
    </message>
    <message>
        <source>Enter a name for the voice.</source>
        <translation>Geben Sie einen Namen für die Stimme ein.</translation>
    </message>
    <message>
        <source>Enter the owner of the voice.</source>
        <translation>Geben Sie den Inhaber der Stimme ein.</translation>
    </message>
    <message>
        <source>Choose a licence.</source>
        <translation>Wählen Sie eine Lizenz.</translation>
    </message>
    <message>
        <source>Confirm that the owner of the voice agreed.</source>
        <translation>Bestätigen Sie, dass der Inhaber der Stimme zugestimmt hat.</translation>
    </message>
    <message>
        <source>search for a schedule</source>
        <translation>einen Rauschplan suchen</translation>
    </message>
    <message>
        <source>The search stopped. {message} Install again with or without the search.</source>
        <translation>Die Suche wurde beendet. {message} Installieren Sie noch einmal, mit oder ohne Suche.</translation>
    </message>
    <message>
        <source>install the voice</source>
        <translation>Stimme installieren</translation>
    </message>
    <message>
        <source>This is how {voice} renders your recordings now. It has no scores of its own to compare with, so listen whether something is missing before you train.</source>
        <translation>So rendert {voice} Ihre Aufnahmen jetzt. Sie hat keine eigenen Bewertungen zum Vergleich; hören Sie also, ob etwas fehlt, bevor Sie trainieren.</translation>
    </message>
    <message>
        <source>{voice} makes all of the sound itself, and renders most voices well untrained: with the one speaker that was measured, 200 steps on 5 minutes made three of eleven scores a little better and none worse, too little to be heard. {compared}</source>
        <translation>{voice} erzeugt den ganzen Klang selbst und gibt die meisten Stimmen schon ohne Training gut wieder: Bei der einen Person, mit der es gemessen wurde, machten 200 Schritte auf 5 Minuten drei von elf Werten etwas besser und keinen schlechter, zu wenig, um es zu hören. {compared}</translation>
    </message>
    <message>
        <source>{voice} already renders your recordings as well as its own speaker&apos;s. Training will hardly be heard. Use the voice without training; train from classic, or for a voice with its own character.</source>
        <translation>{voice} rendert Ihre Aufnahmen schon so gut wie die ihres eigenen Sprechers. Training wird kaum hörbar sein. Verwenden Sie die Stimme ohne Training; trainieren Sie von classic aus oder für eine Stimme mit eigenem Charakter.</translation>
    </message>
    <message>
        <source>{compared} Most of its sound comes from Griffin-Lim, which training does not change: with the one speaker that was measured, fine-tuning did not raise these scores. Listen to what is missing before you spend the time.</source>
        <translation>{compared} Der größte Teil ihres Klangs stammt von Griffin-Lim, das sich durch Training nicht ändert: Bei dem einen gemessenen Sprecher hob Fine-Tuning diese Bewertungen nicht. Hören Sie, was fehlt, bevor Sie die Zeit investieren.</translation>
    </message>
    <message>
        <source>{voice} renders your recordings as well as those of its own speakers.</source>
        <translation>{voice} rendert Ihre Aufnahmen so gut wie die ihrer eigenen Sprecher.</translation>
    </message>
    <message>
        <source>{voice} renders your recordings less well than its own speaker&apos;s, by {worse}.</source>
        <translation>{voice} rendert Ihre Aufnahmen weniger gut als die ihres eigenen Sprechers, gemessen an {worse}.</translation>
    </message>
    <message numerus="yes">
        <source>{scores}: means of %n recording(s).</source>
        <translation>
            <numerusform>{scores}: Mittelwerte aus %n Aufnahme.</numerusform>
            <numerusform>{scores}: Mittelwerte aus %n Aufnahmen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{scores}: means of %n recording(s); in brackets those of its own speaker.</source>
        <translation>
            <numerusform>{scores}: Mittelwerte aus %n Aufnahme; in Klammern die des eigenen Sprechers.</numerusform>
            <numerusform>{scores}: Mittelwerte aus %n Aufnahmen; in Klammern die des eigenen Sprechers.</numerusform>
        </translation>
    </message>
    <message>
        <source>open the training run</source>
        <translation>Training öffnen</translation>
    </message>
    <message>
        <source>look for unfinished training runs</source>
        <translation>unvollendete Trainings suchen</translation>
    </message>
    <message>
        <source>delete the training run</source>
        <translation>Training löschen</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Wird kopiert</translation>
    </message>
    <message>
        <source>Exported to {target}. Copy this folder to the other machine.</source>
        <translation>Nach {target} exportiert. Kopieren Sie diesen Ordner auf den anderen Rechner.</translation>
    </message>
    <message>
        <source>Imported the voice after {steps:,} steps.</source>
        <translation>Stimme nach {steps:,} Schritten importiert.</translation>
    </message>
    <message>
        <source>copy the training run</source>
        <translation>Training kopieren</translation>
    </message>
    <message>
        <source>&amp;Voices…</source>
        <translation>S&amp;timmen…</translation>
    </message>
    <message>
        <source>{name!r} is not a valid name for a voice. Use letters, digits and spaces.</source>
        <translation>{name!r} ist kein gültiger Name für eine Stimme. Verwenden Sie Buchstaben, Ziffern und Leerzeichen.</translation>
    </message>
    <message>
        <source>Another window is installing a voice. Wait for it to end, and try again.</source>
        <translation>Ein anderes Fenster installiert gerade eine Stimme. Warten Sie, bis es fertig ist, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Could not use the folder {folder}: {reason}. Free some space, or check the folder&apos;s permissions.</source>
        <translation>Der Ordner {folder} konnte nicht verwendet werden: {reason}. Schaffen Sie Platz, oder prüfen Sie die Rechte des Ordners.</translation>
    </message>
    <message>
        <source>A voice named {name} already exists. Choose another name.</source>
        <translation>Eine Stimme namens {name} existiert bereits. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Name of the voice in Gradwave</source>
        <translation>Name der Stimme in Gradwave</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>The program that trained the checkpoint</source>
        <translation>Das Programm, das den Checkpoint trainiert hat</translation>
    </message>
    <message>
        <source>Config</source>
        <translation>Config</translation>
    </message>
    <message>
        <source>The training settings, needed by some checkpoints</source>
        <translation>Die Einstellungen des Trainings, die manche Checkpoints brauchen</translation>
    </message>
    <message>
        <source>Mels</source>
        <translation>Mels</translation>
    </message>
    <message>
        <source>The program that made the mels of an lmnt checkpoint</source>
        <translation>Das Programm, das die Mels eines lmnt-Checkpoints erzeugt hat</translation>
    </message>
    <message>
        <source>The licence of the checkpoint, if known</source>
        <translation>Die Lizenz des Checkpoints, wenn bekannt</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Nennung</translation>
    </message>
    <message>
        <source>Whom to credit when the voice is used</source>
        <translation>Wer zu nennen ist, wenn die Stimme verwendet wird</translation>
    </message>
    <message>
        <source>Detect automatically</source>
        <translation>Automatisch erkennen</translation>
    </message>
    <message>
        <source>As in the program&apos;s repository</source>
        <translation>Wie im Repository des Programms</translation>
    </message>
    <message>
        <source>librosa&apos;s, for lmnt&apos;s released 24 kHz checkpoint</source>
        <translation>Die von librosa, für den veröffentlichten 24-kHz-Checkpoint von lmnt</translation>
    </message>
    <message>
        <source>Import voice</source>
        <translation>Stimme importieren</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose the config file</source>
        <translation>Die Config-Datei wählen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Speaker, author and source</source>
        <translation>Sprecher, Autor und Quelle</translation>
    </message>
    <message>
        <source>Close without importing (Esc)</source>
        <translation>Schließen, ohne zu importieren (Esc)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Check the file and install the voice (Enter)</source>
        <translation>Die Datei prüfen und die Stimme installieren (Eingabetaste)</translation>
    </message>
    <message>
        <source>The file is checked completely and copied to your voices.</source>
        <translation>Die Datei wird vollständig geprüft und zu Ihren Stimmen kopiert.</translation>
    </message>
    <message>
        <source>The config is the JSON file with the training settings of ivanvovk&apos;s and Coqui&apos;s programs. No code in a checkpoint is run: only its weights and plain values are read.</source>
        <translation>Die Config ist die JSON-Datei mit den Trainingseinstellungen der Programme von ivanvovk und Coqui. Code in einem Checkpoint wird nicht ausgeführt: Nur Gewichte und einfache Werte werden gelesen.</translation>
    </message>
    <message>
        <source>Configs (*.json);;All files (*)</source>
        <translation>Configs (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose config</source>
        <translation>Config wählen</translation>
    </message>
    <message>
        <source>Voices and checkpoints (*.safetensors *.pt *.pth *.tar *.ckpt);;All files (*)</source>
        <translation>Stimmen und Checkpoints (*.safetensors *.pt *.pth *.tar *.ckpt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Select a voice to see its facts and scores</source>
        <translation>Eine Stimme auswählen, um ihre Daten und Bewertungen zu sehen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Bewertungen</translation>
    </message>
    <message>
        <source>Objective scores on clips that were not used for training</source>
        <translation>Objektive Bewertungen an Clips, die nicht zum Training verwendet wurden</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Import a checkpoint or a voice file</source>
        <translation>Einen Checkpoint oder eine Stimmendatei importieren</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Move the voice&apos;s file to the trash</source>
        <translation>Die Datei der Stimme in den Papierkorb verschieben</translation>
    </message>
    <message>
        <source>Use voice</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Render with this voice</source>
        <translation>Mit dieser Stimme rendern</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installiert</translation>
    </message>
    <message>
        <source>Bundled</source>
        <translation>Mitgeliefert</translation>
    </message>
    <message>
        <source>No scores</source>
        <translation>Keine Bewertungen</translation>
    </message>
    <message>
        <source>Mean scores on held-out clips</source>
        <translation>Mittlere Bewertungen an Testclips</translation>
    </message>
    <message>
        <source>Remove the voice {name}?</source>
        <translation>Stimme {name} entfernen?</translation>
    </message>
    <message>
        <source>Its file is moved to the trash. You can restore it from there.</source>
        <translation>Ihre Datei wird in den Papierkorb verschoben. Von dort können Sie sie wiederherstellen.</translation>
    </message>
    <message>
        <source>Reading voices</source>
        <translation>Stimmen werden gelesen</translation>
    </message>
    <message>
        <source>Installed the voice {name}.</source>
        <translation>Stimme {name} installiert.</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Wird importiert</translation>
    </message>
    <message>
        <source>import {name}</source>
        <translation>{name} importieren</translation>
    </message>
    <message>
        <source>Moved the voice {name} to the trash.</source>
        <translation>Stimme {name} in den Papierkorb verschoben.</translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>Wird entfernt</translation>
    </message>
    <message>
        <source>remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
    <message>
        <source>Could not show the voice {path}: {reason}.</source>
        <translation>Die Stimme {path} konnte nicht gezeigt werden: {reason}.</translation>
    </message>
    <message>
        <source>Unknown; ask its author before publishing</source>
        <translation>Unbekannt; fragen Sie den Autor, bevor Sie veröffentlichen</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>{name}, {bands} bands, hop {hop} samples</source>
        <translation>{name}, {bands} Bänder, Hop {hop} Samples</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>{weights:,} parameters</source>
        <translation>{weights:,} Parameter</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>Trainiert mit</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Could not move {path} to the trash. Delete the file in the file manager.</source>
        <translation>{path} konnte nicht in den Papierkorb verschoben werden. Löschen Sie die Datei im Dateimanager.</translation>
    </message>
    <message>
        <source>opening, {percent:.0f}%</source>
        <translation>wird geöffnet, {percent:.0f} %</translation>
    </message>
    <message>
        <source>{name} over time</source>
        <translation>{name} über die Zeit</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Points as SECONDS:VALUE, with commas between them</source>
        <translation>Punkte als SEKUNDEN:WERT, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Remove the curve and use one value</source>
        <translation>Die Kurve entfernen und einen Wert verwenden</translation>
    </message>
    <message>
        <source>Discard changes to the curve (Esc)</source>
        <translation>Änderungen an der Kurve verwerfen (Esc)</translation>
    </message>
    <message>
        <source>Use the curve (Enter)</source>
        <translation>Die Kurve verwenden (Eingabe)</translation>
    </message>
    <message>
        <source>Click to add a point, drag to move it, right-click to remove it.</source>
        <translation>Klicken fügt einen Punkt hinzu, Ziehen verschiebt ihn, ein Rechtsklick entfernt ihn.</translation>
    </message>
    <message>
        <source>The curve {problem}.</source>
        <translation>Die Kurve: {problem}.</translation>
    </message>
    <message>
        <source>Curve over time</source>
        <translation>Kurve über die Zeit</translation>
    </message>
    <message>
        <source>Click to add a point, drag to move it, right-click to remove it</source>
        <translation>Klicken fügt einen Punkt hinzu, Ziehen verschiebt ihn, ein Rechtsklick entfernt ihn</translation>
    </message>
</context>
</TS>
