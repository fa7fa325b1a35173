<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Read each sentence in your normal voice, a hand&apos;s width from the microphone. Every take is saved at once.</source>
        <translation>Lisez chaque phrase de votre voix normale, à une main du micro. Chaque prise est enregistrée aussitôt.</translation>
    </message>
    <message>
        <source>Record sentences</source>
        <translation>Enregistrer des phrases</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Sentence to read</source>
        <translation>Phrase à lire</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Micro</translation>
    </message>
    <message>
        <source>Microphone to record from</source>
        <translation>Micro avec lequel enregistrer</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Start or stop recording this sentence (Space)</source>
        <translation>Démarrer ou arrêter l&apos;enregistrement de cette phrase (Espace)</translation>
    </message>
    <message>
        <source>Play the take of this sentence</source>
        <translation>Lire la prise de cette phrase</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Précédente</translation>
    </message>
    <message>
        <source>Previous sentence (←)</source>
        <translation>Phrase précédente (←)</translation>
    </message>
    <message>
        <source>Next sentence (→)</source>
        <translation>Phrase suivante (→)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Close; all takes are saved</source>
        <translation>Fermer ; toutes les prises sont enregistrées</translation>
    </message>
    <message>
        <source>{number} of {total} · {recorded} recorded</source>
        <translation>{number} sur {total} · {recorded} enregistrées</translation>
    </message>
    <message>
        <source>Record again</source>
        <translation>Réenregistrer</translation>
    </message>
    <message>
        <source>{input} is not connected; the system default is used.</source>
        <translation>{input} n&apos;est pas connecté ; le périphérique par défaut du système est utilisé.</translation>
    </message>
    <message>
        <source>Good take: {seconds:.1f} s.</source>
        <translation>Bonne prise : {seconds:.1f} s.</translation>
    </message>
    <message>
        <source>Language of the window; a change applies at the next start</source>
        <translation>Langue de la fenêtre ; un changement s&apos;applique au prochain démarrage</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Light, dark, or the system&apos;s theme</source>
        <translation>Clair, sombre ou le thème du système</translation>
    </message>
    <message>
        <source>Applies at the next start.</source>
        <translation>S&apos;applique au prochain démarrage.</translation>
    </message>
    <message>
        <source>Open the sample clip at the start</source>
        <translation>Ouvrir l&apos;extrait d&apos;exemple au démarrage</translation>
    </message>
    <message>
        <source>Otherwise the window is empty until you open a sound</source>
        <translation>Sinon, la fenêtre est vide jusqu&apos;à ce que vous ouvriez un son</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Render</source>
        <translation>&amp;Rendu</translation>
    </message>
    <message>
        <source>&amp;Take</source>
        <translation>&amp;Prise</translation>
    </message>
    <message>
        <source>&amp;Listen</source>
        <translation>É&amp;coute</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>Shift+←</source>
        <translation>Maj+←</translation>
    </message>
    <message>
        <source>Shift+→</source>
        <translation>Maj+→</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Shift+Space</source>
        <translation>Maj+Espace</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Pg préc.</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>Pg suiv.</translation>
    </message>
    <message>
        <source>continue</source>
        <translation>continuer</translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation>{seconds} s restantes</translation>
    </message>
    <message>
        <source>{minutes} min {seconds:02d} s left</source>
        <translation>{minutes} min {seconds:02d} s restantes</translation>
    </message>
    <message>
        <source>{hours} h {minutes:02d} min left</source>
        <translation>{hours} h {minutes:02d} min restantes</translation>
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
        <translation>&amp;Guide</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;First steps</source>
        <translation>&amp;Premiers pas</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Journal</translation>
    </message>
    <message>
        <source>&amp;System check</source>
        <translation>&amp;Vérification du système</translation>
    </message>
    <message>
        <source>&amp;About Gradwave</source>
        <translation>À propos &amp;de Gradwave</translation>
    </message>
    <message>
        <source>Gradwave turns recordings and mel spectrograms into sound with WaveGrad, a diffusion vocoder by Nanxin Chen, Yu Zhang, Heiga Zen, Ron J. Weiss, Mohammad Norouzi and William Chan (arXiv 2009.00713). Everything runs on your machine.</source>
        <translation>Gradwave transforme des enregistrements et des spectrogrammes mel en son avec WaveGrad, un vocodeur à diffusion de Nanxin Chen, Yu Zhang, Heiga Zen, Ron J. Weiss, Mohammad Norouzi et William Chan (arXiv 2009.00713). Tout s&apos;exécute sur votre machine.</translation>
    </message>
    <message>
        <source>About Gradwave</source>
        <translation>À propos de Gradwave</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paquet</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Versions and licences</source>
        <translation>Versions et licences</translation>
    </message>
    <message>
        <source>Packages that Gradwave uses, from their own metadata</source>
        <translation>Paquets utilisés par Gradwave, d&apos;après leurs propres métadonnées</translation>
    </message>
    <message>
        <source>Copy the versions and licences</source>
        <translation>Copier les versions et les licences</translation>
    </message>
    <message>
        <source>Gradwave {version}, licence {licence}</source>
        <translation>Gradwave {version}, licence {licence}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>As the sound</source>
        <translation>Comme le son</translation>
    </message>
    <message>
        <source>{rate:g} kHz</source>
        <translation>{rate:g} kHz</translation>
    </message>
    <message>
        <source>Automatic: bf16 if fast</source>
        <translation>Automatique : bf16 si c&apos;est rapide</translation>
    </message>
    <message>
        <source>fp32: exact, slower</source>
        <translation>fp32 : exact, plus lent</translation>
    </message>
    <message>
        <source>bf16: half the memory</source>
        <translation>bf16 : moitié moins de mémoire</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>Par défaut du système</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Périphériques</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Find devices that were plugged in or removed</source>
        <translation>Chercher les périphériques branchés ou retirés</translation>
    </message>
    <message>
        <source>Output device</source>
        <translation>Périphérique de sortie</translation>
    </message>
    <message>
        <source>Sample rate</source>
        <translation>Fréquence d&apos;échantillonnage</translation>
    </message>
    <message>
        <source>Buffer</source>
        <translation>Tampon</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Calcul</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close this window (Esc)</source>
        <translation>Fermer cette fenêtre (Échap)</translation>
    </message>
    <message>
        <source>The system default is used while the chosen device is not connected</source>
        <translation>Le périphérique par défaut du système est utilisé tant que celui choisi n&apos;est pas connecté</translation>
    </message>
    <message>
        <source>Sounds are resampled if the device has another rate</source>
        <translation>Les sons sont rééchantillonnés si le périphérique a une autre fréquence</translation>
    </message>
    <message>
        <source>A longer buffer avoids dropouts on a busy machine; a shorter one reacts faster</source>
        <translation>Un tampon plus long évite les coupures sur une machine occupée ; un plus court réagit plus vite</translation>
    </message>
    <message>
        <source>The processor that renders</source>
        <translation>Le processeur qui calcule le rendu</translation>
    </message>
    <message>
        <source>Number format of the network; the sound differs very slightly</source>
        <translation>Format des nombres du réseau ; le son change à peine</translation>
    </message>
    <message>
        <source>{output} (not connected)</source>
        <translation>{output} (non connecté)</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>{processor} (not available)</source>
        <translation>{processor} (non disponible)</translation>
    </message>
    <message>
        <source>Looking for an output device.</source>
        <translation>Recherche d&apos;un périphérique de sortie.</translation>
    </message>
    <message>
        <source>Playing through {output}.</source>
        <translation>Lecture par {output}.</translation>
    </message>
    <message numerus="yes">
        <source>Playback was interrupted %n time(s); try a longer buffer.</source>
        <translation>
            <numerusform>La lecture a été interrompue %n fois ; essayez un tampon plus long.</numerusform>
            <numerusform>La lecture a été interrompue %n fois ; essayez un tampon plus long.</numerusform>
        </translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>Titres</translation>
    </message>
    <message>
        <source>Choose a heading to read from there</source>
        <translation>Choisir un titre à partir duquel lire</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Rechercher (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Press Enter to find the next place</source>
        <translation>Appuyez sur Entrée pour l&apos;occurrence suivante</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Messages of the program and its jobs.</source>
        <translation>Messages du programme et de ses tâches.</translation>
    </message>
    <message>
        <source>System check</source>
        <translation>Vérification du système</translation>
    </message>
    <message>
        <source>Hardware and software that Gradwave found, what is missing, and how to install it.</source>
        <translation>Le matériel et les logiciels trouvés par Gradwave, ce qui manque et comment l&apos;installer.</translation>
    </message>
    <message>
        <source>list the packages that Gradwave uses</source>
        <translation>lister les paquets utilisés par Gradwave</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>check this system</source>
        <translation>vérifier ce système</translation>
    </message>
    <message>
        <source>Copy everything, for a report</source>
        <translation>Tout copier, pour un rapport</translation>
    </message>
    <message>
        <source>1  Open</source>
        <translation>1  Ouvrir</translation>
    </message>
    <message>
        <source>Drop a recording into this window or press Open. A sample clip is open already.</source>
        <translation>Déposez un enregistrement dans cette fenêtre ou appuyez sur Ouvrir. Un extrait d&apos;exemple est déjà ouvert.</translation>
    </message>
    <message>
        <source>2  Render</source>
        <translation>2  Rendre</translation>
    </message>
    <message>
        <source>Choose a preset on the right and press Render to make a new take from the recording&apos;s mel spectrogram. To stretch, shift or paint it first, choose Edits.</source>
        <translation>Choisissez un préréglage à droite et appuyez sur Rendre pour créer une nouvelle prise à partir du spectrogramme mel de l&apos;enregistrement. Pour l&apos;étirer, le transposer ou le peindre d&apos;abord, choisissez Retouches.</translation>
    </message>
    <message>
        <source>3  Compare</source>
        <translation>3  Comparer</translation>
    </message>
    <message>
        <source>Press 1 for the original and 2 to 9 for the takes. Listen, Blind test shows whether you can hear a difference. Export saves the take.</source>
        <translation>Appuyez sur 1 pour l&apos;original et sur 2 à 9 pour les prises. Écoute, Test en aveugle montre si vous entendez une différence. Exporter enregistre la prise.</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Premiers pas</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Compris</translation>
    </message>
    <message>
        <source>Hide this; Help, First steps shows it again</source>
        <translation>Masquer ceci ; Aide, Premiers pas l&apos;affiche à nouveau</translation>
    </message>
    <message>
        <source>{problem} Choose a voice that reads it, or make it again from the sound.</source>
        <translation>{problem} Choisissez une voix qui le lit, ou recréez-le à partir du son.</translation>
    </message>
    <message>
        <source>Could not {doing}: out of memory. Close other programs, or use a shorter sound.</source>
        <translation>Échec ({doing}) : mémoire insuffisante. Fermez d&apos;autres programmes ou utilisez un son plus court.</translation>
    </message>
    <message>
        <source>Could not {doing}: {reason}. Free some space, or check the disk and the permissions.</source>
        <translation>Échec ({doing}) : {reason}. Libérez de l&apos;espace ou vérifiez le disque et les autorisations.</translation>
    </message>
    <message>
        <source>Could not {doing}. This is a bug in Gradwave: {description}. Please report it with the copied details.</source>
        <translation>Échec ({doing}). C&apos;est un bogue de Gradwave : {description}. Signalez-le avec les détails copiés.</translation>
    </message>
    <message>
        <source>mono</source>
        <translation>mono</translation>
    </message>
    <message>
        <source>stereo</source>
        <translation>stéréo</translation>
    </message>
    <message>
        <source>{count} channels</source>
        <translation>{count} canaux</translation>
    </message>
    <message>
        <source>{rate:g} kHz · {kind}</source>
        <translation>{rate:g} kHz · {kind}</translation>
    </message>
    <message>
        <source>mel, {bands} bands, {frames} frames · {seconds:.2f} s</source>
        <translation>mel, {bands} bandes, {frames} trames · {seconds:.2f} s</translation>
    </message>
    <message>
        <source>{time} on {device}</source>
        <translation>{time} sur {device}</translation>
    </message>
    <message>
        <source>{seconds:.2f} s</source>
        <translation>{seconds:.2f} s</translation>
    </message>
    <message numerus="yes">
        <source>%n iteration(s)</source>
        <translation>
            <numerusform>%n itération</numerusform>
            <numerusform>%n itérations</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}, {start:.2f}–{end:.2f} s</source>
        <translation>{name}, {start:.2f}–{end:.2f} s</translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation>graine {seed}</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Copy the error, its traceback, the settings and the versions</source>
        <translation>Copier l&apos;erreur, sa trace, les réglages et les versions</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ignorer</translation>
    </message>
    <message>
        <source>Hide this message</source>
        <translation>Masquer ce message</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Depuis un fichier…</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Drop to render the folder in the queue</source>
        <translation>Déposez pour rendre le dossier dans la file</translation>
    </message>
    <message>
        <source>Drop to open {name}</source>
        <translation>Déposez pour ouvrir {name}</translation>
    </message>
    <message numerus="yes">
        <source>Drop %n file(s)</source>
        <translation>
            <numerusform>Déposez %n fichier</numerusform>
            <numerusform>Déposez %n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>Remplacer le fichier ?</translation>
    </message>
    <message>
        <source>“{name}” already exists. Replace it?</source>
        <translation>« {name} » existe déjà. Le remplacer ?</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>&amp;Préférences…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>run the listening test</source>
        <translation>faire le test d&apos;écoute</translation>
    </message>
    <message>
        <source>&amp;Go to marker</source>
        <translation>Aller au mar&amp;queur</translation>
    </message>
    <message>
        <source>Edits (*.json);;All files (*)</source>
        <translation>Retouches (*.json);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Factor of the duration; onsets stay sharp</source>
        <translation>Facteur de la durée ; les attaques restent nettes</translation>
    </message>
    <message>
        <source>Shift of the pitch in semitones; formants stay</source>
        <translation>Décalage de la hauteur en demi-tons ; les formants restent</translation>
    </message>
    <message>
        <source>Shift of the formants in semitones</source>
        <translation>Décalage des formants en demi-tons</translation>
    </message>
    <message>
        <source>Hear each edit</source>
        <translation>Entendre chaque retouche</translation>
    </message>
    <message>
        <source>Play a sketch of the changed part after each edit</source>
        <translation>Lire une esquisse de la partie modifiée après chaque retouche</translation>
    </message>
    <message>
        <source>Render selection</source>
        <translation>Rendre la sélection</translation>
    </message>
    <message>
        <source>Render only the selected time (Ctrl+Alt+R)</source>
        <translation>Rendre seulement le temps sélectionné (Ctrl+Alt+R)</translation>
    </message>
    <message>
        <source>Drag selection</source>
        <translation>Glisser la sélection</translation>
    </message>
    <message>
        <source>Drag the selected part of the shown take into another program, as a WAV file</source>
        <translation>Glisser la partie sélectionnée de la prise affichée dans un autre programme, en fichier WAV</translation>
    </message>
    <message>
        <source>8 variations</source>
        <translation>8 variations</translation>
    </message>
    <message>
        <source>Render 8 takes with new seeds (Ctrl+8)</source>
        <translation>Rendre 8 prises avec de nouvelles graines (Ctrl+8)</translation>
    </message>
    <message>
        <source>Keep starred</source>
        <translation>Garder les favoris</translation>
    </message>
    <message>
        <source>Delete the variations without a star</source>
        <translation>Supprimer les variations sans étoile</translation>
    </message>
    <message>
        <source>Edits in the order in which they are applied</source>
        <translation>Retouches dans l&apos;ordre où elles s&apos;appliquent</translation>
    </message>
    <message>
        <source>No edits yet. A render uses the sound as it is.</source>
        <translation>Aucune retouche pour le moment. Le rendu part du son tel quel.</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Apply the chosen edit earlier</source>
        <translation>Appliquer plus tôt la retouche choisie</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Apply the chosen edit later</source>
        <translation>Appliquer plus tard la retouche choisie</translation>
    </message>
    <message>
        <source>Remove the chosen edit</source>
        <translation>Retirer la retouche choisie</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Tout copier</translation>
    </message>
    <message>
        <source>Copy the edits, for another sound</source>
        <translation>Copier les retouches, pour un autre son</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Append copied edits to these</source>
        <translation>Ajouter à celles-ci les retouches copiées</translation>
    </message>
    <message>
        <source>Paste all</source>
        <translation>Tout coller</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vider</translation>
    </message>
    <message>
        <source>Remove all edits</source>
        <translation>Retirer toutes les retouches</translation>
    </message>
    <message>
        <source>Load…</source>
        <translation>Charger…</translation>
    </message>
    <message>
        <source>Replace the edits with those of a file</source>
        <translation>Remplacer les retouches par celles d&apos;un fichier</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Save the edits as a JSON file</source>
        <translation>Enregistrer les retouches dans un fichier JSON</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add an edit of the whole sound, and change it in the list</source>
        <translation>Ajouter une retouche de tout le son, et la modifier dans la liste</translation>
    </message>
    <message>
        <source>Time and pitch</source>
        <translation>Temps et hauteur</translation>
    </message>
    <message>
        <source>Painting</source>
        <translation>Peinture</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>Retouches</translation>
    </message>
    <message>
        <source>Variations</source>
        <translation>Variations</translation>
    </message>
    <message>
        <source>Load edits</source>
        <translation>Charger des retouches</translation>
    </message>
    <message>
        <source>Save edits</source>
        <translation>Enregistrer les retouches</translation>
    </message>
    <message>
        <source>Voice default</source>
        <translation>Celui de la voix</translation>
    </message>
    <message>
        <source>Ancestral</source>
        <translation>Ancestral</translation>
    </message>
    <message>
        <source>As in the paper: each step adds new noise</source>
        <translation>Comme dans l&apos;article : chaque pas ajoute du bruit nouveau</translation>
    </message>
    <message>
        <source>Adds no noise, or as much as Eta sets</source>
        <translation>N&apos;ajoute pas de bruit, ou autant que le dit êta</translation>
    </message>
    <message>
        <source>Ancestral, with early steps corrected toward the mel: for unfamiliar voices</source>
        <translation>Ancestral, premiers pas corrigés vers le mel : pour des voix inconnues</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Bruit</translation>
    </message>
    <message>
        <source>Start from noise</source>
        <translation>Partir de bruit</translation>
    </message>
    <message>
        <source>Griffin-Lim sketch</source>
        <translation>Esquisse Griffin-Lim</translation>
    </message>
    <message>
        <source>Start from a rough sound made from the mel, with noise added</source>
        <translation>Partir d&apos;un son approximatif tiré du mel, avec du bruit ajouté</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Start from the recording, with noise added</source>
        <translation>Partir de l&apos;enregistrement, avec du bruit ajouté</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Noise levels of the steps</source>
        <translation>Niveaux de bruit des pas</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>Échantillonneur</translation>
    </message>
    <message>
        <source>How a step moves from noise to sound</source>
        <translation>Comment un pas va du bruit vers le son</translation>
    </message>
    <message>
        <source>Eta</source>
        <translation>Êta</translation>
    </message>
    <message>
        <source>How much noise DDIM adds: 0 none, 1 as much as ancestral</source>
        <translation>Bruit ajouté par DDIM : 0 aucun, 1 autant que l&apos;ancestral</translation>
    </message>
    <message>
        <source>What the first step starts from: noise, a sketch of the mel, or the original</source>
        <translation>D&apos;où part le premier pas : bruit, esquisse du mel ou original</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Intensité</translation>
    </message>
    <message>
        <source>How much of the start is replaced: 0 keeps it unchanged, 1 replaces all of it</source>
        <translation>Part du départ qui est remplacée : 0 le garde tel quel, 1 remplace tout</translation>
    </message>
    <message>
        <source>Dry/wet</source>
        <translation>Sec/traité</translation>
    </message>
    <message>
        <source>Mix of the recording (0) and the render (1)</source>
        <translation>Mélange de l&apos;enregistrement (0) et du rendu (1)</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>The same seed and settings give the same sound</source>
        <translation>La même graine et les mêmes réglages donnent le même son</translation>
    </message>
    <message>
        <source>How much noise each step removes</source>
        <translation>Bruit que chaque pas retire</translation>
    </message>
    <message>
        <source>How much new noise DDIM adds</source>
        <translation>Bruit nouveau ajouté par DDIM</translation>
    </message>
    <message>
        <source>What the first step begins with</source>
        <translation>Ce dont part le premier pas</translation>
    </message>
    <message>
        <source>How much of the start is regenerated</source>
        <translation>Part du départ qui est recréée</translation>
    </message>
    <message>
        <source>0 is the recording, 1 the render</source>
        <translation>0 est l&apos;enregistrement, 1 le rendu</translation>
    </message>
    <message>
        <source>The same seed gives the same sound</source>
        <translation>La même graine donne le même son</translation>
    </message>
    <message>
        <source>fastest</source>
        <translation>le plus rapide</translation>
    </message>
    <message>
        <source>fast</source>
        <translation>rapide</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>équilibré</translation>
    </message>
    <message>
        <source>high</source>
        <translation>élevé</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>référence</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s), {pace} ({name})</source>
        <translation>
            <numerusform>%n pas, {pace} ({name})</numerusform>
            <numerusform>%n pas, {pace} ({name})</numerusform>
        </translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avancé</translation>
    </message>
    <message>
        <source>Schedule, sampler, start, strength, dry/wet, highs, levels and seed</source>
        <translation>Programme, échantillonneur, départ, intensité, sec/traité, aigus, niveaux et graine</translation>
    </message>
    <message>
        <source>Curve of the strength</source>
        <translation>Courbe de l’intensité</translation>
    </message>
    <message>
        <source>Curve of the dry/wet mix</source>
        <translation>Courbe du mixage sec/traité</translation>
    </message>
    <message>
        <source>Keep original highs</source>
        <translation>Garder les aigus d&apos;origine</translation>
    </message>
    <message>
        <source>Take frequencies above the voice&apos;s range from the recording</source>
        <translation>Prendre dans l&apos;enregistrement les fréquences au-dessus de la portée de la voix</translation>
    </message>
    <message>
        <source>Match levels to the mel</source>
        <translation>Ajuster les niveaux au mel</translation>
    </message>
    <message>
        <source>Classic voice: give each step the levels of the mel; off is WaveGrad alone</source>
        <translation>Voix classic : donner à chaque étape les niveaux du mel ; désactivé, c’est WaveGrad seul</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouv.</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>Nouvelle graine</translation>
    </message>
    <message>
        <source>Curve…</source>
        <translation>Courbe…</translation>
    </message>
    <message>
        <source>Change the value over time, instead of one value for all</source>
        <translation>Faire varier la valeur dans le temps, au lieu d’une seule valeur</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Dernier message</translation>
    </message>
    <message>
        <source>Time, frequency and level under the pointer</source>
        <translation>Temps, fréquence et niveau sous le pointeur</translation>
    </message>
    <message>
        <source>Start, end and length of the loop</source>
        <translation>Début, fin et durée de la boucle</translation>
    </message>
    <message>
        <source>Loop {start} – {end}  ({length:.3f} s)</source>
        <translation>Boucle {start} – {end}  ({length:.3f} s)</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Comparés</translation>
    </message>
    <message>
        <source>Listener</source>
        <translation>Auditeur</translation>
    </message>
    <message>
        <source>No listening test was run yet. Start one with Listen, Blind test or MUSHRA test.</source>
        <translation>Aucun test d&apos;écoute n&apos;a encore été fait. Commencez-en un avec Écoute, Test en aveugle ou Test MUSHRA.</translation>
    </message>
    <message>
        <source>No runs by this listener.</source>
        <translation>Aucun test de cet auditeur.</translation>
    </message>
    <message>
        <source>Listening test results</source>
        <translation>Résultats des tests d&apos;écoute</translation>
    </message>
    <message>
        <source>Show the runs of one listener</source>
        <translation>Afficher les tests d&apos;un auditeur</translation>
    </message>
    <message>
        <source>The runs, the newest first</source>
        <translation>Les tests, le plus récent d&apos;abord</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Refaire</translation>
    </message>
    <message>
        <source>Run this test once more</source>
        <translation>Faire ce test encore une fois</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher le dossier</translation>
    </message>
    <message>
        <source>Open the folder with results and sounds</source>
        <translation>Ouvrir le dossier des résultats et des sons</translation>
    </message>
    <message>
        <source>Close the dialog (Esc)</source>
        <translation>Fermer la boîte de dialogue (Échap)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message numerus="yes">
        <source>%n test(s) in {folder} could not be read. Help, Log says why.</source>
        <translation>
            <numerusform>%n test de {folder} n&apos;a pas pu être lu. Aide, Journal dit pourquoi.</numerusform>
            <numerusform>%n tests de {folder} n&apos;ont pas pu être lus. Aide, Journal dit pourquoi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Open a recording, a mel file or a project (Ctrl+O)</source>
        <translation>Ouvrir un enregistrement, un fichier mel ou un projet (Ctrl+O)</translation>
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
        <translation>32 bits flottant</translation>
    </message>
    <message>
        <source>Export takes</source>
        <translation>Exporter les prises</translation>
    </message>
    <message>
        <source>As rendered</source>
        <translation>Comme au rendu</translation>
    </message>
    <message>
        <source>Fields: {fields}</source>
        <translation>Champs : {fields}</translation>
    </message>
    <message>
        <source>Only starred takes</source>
        <translation>Favorites seulement</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Bit depth</source>
        <translation>Résolution</translation>
    </message>
    <message>
        <source>File names</source>
        <translation>Noms de fichiers</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n fichier</numerusform>
            <numerusform>%n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Export to folder</source>
        <translation>Exporter vers un dossier</translation>
    </message>
    <message>
        <source>Export the shown take or step as WAV or FLAC (Ctrl+E)</source>
        <translation>Exporter la prise ou le pas affiché en WAV ou FLAC (Ctrl+E)</translation>
    </message>
    <message>
        <source>render the variations</source>
        <translation>rendre les variations</translation>
    </message>
    <message>
        <source>play</source>
        <translation>lire le son</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Did not save {name}: another window or program has changed it since it was opened here. To keep both, choose File, Save project as, and another name.</source>
        <translation>{name} n&apos;a pas été enregistré : une autre fenêtre ou un autre programme l&apos;a modifié depuis son ouverture ici. Pour garder les deux, choisissez Fichier, Enregistrer le projet sous, et un autre nom.</translation>
    </message>
    <message>
        <source>Saved {name}</source>
        <translation>{name} enregistré</translation>
    </message>
    <message>
        <source>save the project</source>
        <translation>enregistrer le projet</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>Ouverture de {name}…</translation>
    </message>
    <message>
        <source>open the project</source>
        <translation>ouvrir le projet</translation>
    </message>
    <message>
        <source>open all takes</source>
        <translation>ouvrir toutes les prises</translation>
    </message>
    <message>
        <source>Opened {name}</source>
        <translation>{name} ouvert</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) skipped, because the sound files are missing or damaged: {names}. The project file was not changed. To keep the rest, save under another name.</source>
        <translation>
            <numerusform>%n prise ignorée, car son fichier son manque ou est endommagé : {names}. Le fichier du projet n&apos;a pas été modifié. Pour garder le reste, enregistrez sous un autre nom.</numerusform>
            <numerusform>%n prises ignorées, car leurs fichiers son manquent ou sont endommagés : {names}. Le fichier du projet n&apos;a pas été modifié. Pour garder le reste, enregistrez sous un autre nom.</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop a recording or a mel spectrogram here, or press Open.</source>
        <translation>Déposez ici un enregistrement ou un spectrogramme mel, ou appuyez sur Ouvrir.</translation>
    </message>
    <message>
        <source>Rendering</source>
        <translation>Rendu en cours</translation>
    </message>
    <message>
        <source>The rest of the file is still being read</source>
        <translation>La suite du fichier est encore en cours de lecture</translation>
    </message>
    <message>
        <source>The estimate so far</source>
        <translation>L&apos;estimation jusqu&apos;ici</translation>
    </message>
    <message>
        <source>The estimate appears here after the first step.</source>
        <translation>L&apos;estimation apparaît ici après le premier pas.</translation>
    </message>
    <message>
        <source>Press Render to resynthesize this sound from its mel.</source>
        <translation>Appuyez sur Rendre pour resynthétiser ce son à partir de son mel.</translation>
    </message>
    <message>
        <source>Your renders appear here.</source>
        <translation>Vos rendus apparaissent ici.</translation>
    </message>
    <message>
        <source>Can be played once the whole file has been read</source>
        <translation>Peut être lu une fois le fichier entier chargé</translation>
    </message>
    <message>
        <source>Work is still in progress. Stop it and close Gradwave?</source>
        <translation>Un travail est en cours. L&apos;arrêter et fermer Gradwave ?</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Arrêter et fermer</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>&amp;Devices…</source>
        <translation>Périp&amp;hériques…</translation>
    </message>
    <message>
        <source>Mac GPU</source>
        <translation>GPU du Mac</translation>
    </message>
    <message>
        <source>The devices could not be listed: {error}</source>
        <translation>Impossible de lister les périphériques : {error}</translation>
    </message>
    <message>
        <source>look for devices ({what})</source>
        <translation>chercher les périphériques ({what})</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>of this machine</source>
        <translation>de cette machine</translation>
    </message>
    <message>
        <source>Automatic ({device})</source>
        <translation>Automatique ({device})</translation>
    </message>
    <message>
        <source>To use one: {remedy}.</source>
        <translation>Pour en utiliser un : {remedy}.</translation>
    </message>
    <message>
        <source>No GPU is used: {reason}.</source>
        <translation>Aucun GPU n&apos;est utilisé : {reason}.</translation>
    </message>
    <message>
        <source>X was {right}</source>
        <translation>X était {right}</translation>
    </message>
    <message>
        <source>{right} was different</source>
        <translation>{right} était différent</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Juste</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Faux</translation>
    </message>
    <message>
        <source>{verdict}: {truth}. {right} of {total} right so far.</source>
        <translation>{verdict} : {truth}. {right} sur {total} justes jusqu&apos;ici.</translation>
    </message>
    <message>
        <source>Open listening &amp;test…</source>
        <translation>Ouvrir un &amp;test d&apos;écoute…</translation>
    </message>
    <message>
        <source>&amp;Blind test…</source>
        <translation>&amp;Test en aveugle…</translation>
    </message>
    <message>
        <source>Blind test: {few} against {many} &amp;iterations…</source>
        <translation>Test &amp;en aveugle : {few} contre {many} itérations…</translation>
    </message>
    <message>
        <source>&amp;MUSHRA test…</source>
        <translation>Test &amp;MUSHRA…</translation>
    </message>
    <message>
        <source>Test &amp;results…</source>
        <translation>&amp;Résultats des tests…</translation>
    </message>
    <message>
        <source>Ended after {answered} of {planned} trials.</source>
        <translation>Terminé après {answered} essais sur {planned}.</translation>
    </message>
    <message>
        <source>Ended after {answered} of {planned} trials: {pair} cannot be judged.</source>
        <translation>Terminé après {answered} essais sur {planned} : impossible de juger {pair}.</translation>
    </message>
    <message>
        <source>Not a valid run ({pair}): sounds were not listened to.</source>
        <translation>Test non valable ({pair}) : des sons n&apos;ont pas été écoutés.</translation>
    </message>
    <message>
        <source>{right} of {total}, {p}</source>
        <translation>{right} sur {total}, {p}</translation>
    </message>
    <message>
        <source>{listener} could tell {pair} apart: {numbers}.</source>
        <translation>{listener} a su distinguer {pair} : {numbers}.</translation>
    </message>
    <message>
        <source>You could tell {pair} apart: {numbers}.</source>
        <translation>Vous avez su distinguer {pair} : {numbers}.</translation>
    </message>
    <message>
        <source>{listener} could not tell {pair} apart: {numbers}.</source>
        <translation>{listener} n&apos;a pas su distinguer {pair} : {numbers}.</translation>
    </message>
    <message>
        <source>You could not tell {pair} apart: {numbers}.</source>
        <translation>Vous n&apos;avez pas su distinguer {pair} : {numbers}.</translation>
    </message>
    <message>
        <source>{first} from {second}</source>
        <translation>{first} de {second}</translation>
    </message>
    <message>
        <source>Right answers: {share:.0f}%, {confidence:.0f}% interval {low:.0f}% to {high:.0f}%; guessing gets {chance:.0f}%.</source>
        <translation>Bonnes réponses : {share:.0f} %, intervalle à {confidence:.0f} % de {low:.0f} % à {high:.0f} % ; au hasard, {chance:.0f} %.</translation>
    </message>
    <message>
        <source>{trials} trials are too few: even all right could be luck.</source>
        <translation>{trials} essais sont trop peu : même tout juste pourrait être de la chance.</translation>
    </message>
    <message>
        <source>Guessing would get {right} or more right with {p}.</source>
        <translation>Au hasard, {right} justes ou plus ont {p}.</translation>
    </message>
    <message>
        <source>{right} or more right would have shown a difference (p ≤ .05).</source>
        <translation>{right} justes ou plus auraient montré une différence (p ≤ 0,05).</translation>
    </message>
    <message>
        <source>The listener</source>
        <translation>L&apos;auditeur</translation>
    </message>
    <message>
        <source>All listeners</source>
        <translation>Tous les auditeurs</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n test</numerusform>
            <numerusform>%n tests</numerusform>
        </translation>
    </message>
    <message>
        <source>Ended early</source>
        <translation>Terminé plus tôt</translation>
    </message>
    <message>
        <source>Not valid</source>
        <translation>Non valable</translation>
    </message>
    <message numerus="yes">
        <source>%n rating(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message>
        <source>{right} of {total}</source>
        <translation>{right} sur {total}</translation>
    </message>
    <message>
        <source>Whole sound, {length}</source>
        <translation>Son entier, {length}</translation>
    </message>
    <message>
        <source>First {seconds:.0f} s</source>
        <translation>{seconds:.0f} premières secondes</translation>
    </message>
    <message>
        <source>Loop, {start} to {end}</source>
        <translation>Boucle, {start} à {end}</translation>
    </message>
    <message>
        <source>Both are rendered.</source>
        <translation>Les deux sont rendus.</translation>
    </message>
    <message>
        <source>Measuring the speed with {few} iterations…</source>
        <translation>Mesure de la vitesse avec {few} itérations…</translation>
    </message>
    <message>
        <source> and </source>
        <translation> et </translation>
    </message>
    <message>
        <source>Rendering {counts} iterations takes about {time} on this machine ({device}).</source>
        <translation>Le rendu de {counts} itérations prend environ {time} sur cette machine ({device}).</translation>
    </message>
    <message>
        <source>{count} iterations of {voice}</source>
        <translation>{count} itérations de {voice}</translation>
    </message>
    <message>
        <source>Hidden reference</source>
        <translation>Référence cachée</translation>
    </message>
    <message>
        <source>7 kHz anchor</source>
        <translation>Ancre à 7 kHz</translation>
    </message>
    <message>
        <source>3.5 kHz anchor</source>
        <translation>Ancre à 3,5 kHz</translation>
    </message>
    <message>
        <source>The hidden reference was rated under 90, or the 7 kHz anchor over 90, too often. BS.1534-3 excludes such a listener from the analysis.</source>
        <translation>La référence cachée a trop souvent reçu moins de 90, ou l&apos;ancre à 7 kHz plus de 90. BS.1534-3 exclut un tel auditeur de l&apos;analyse.</translation>
    </message>
    <message>
        <source>This was practice. Nothing was saved.</source>
        <translation>C&apos;était un entraînement. Rien n&apos;a été enregistré.</translation>
    </message>
    <message>
        <source>Version 0.1.0 did not record whether the sounds were listened to.</source>
        <translation>La version 0.1.0 ne notait pas si les sons avaient été écoutés.</translation>
    </message>
    <message>
        <source>Each sound was rated once, so there are no intervals. Rate more clips to get them.</source>
        <translation>Chaque son a été noté une fois, il n&apos;y a donc pas d&apos;intervalles. Notez plus d&apos;extraits pour en obtenir.</translation>
    </message>
    <message>
        <source>Bars show means, lines their 95% intervals.</source>
        <translation>Les barres montrent les moyennes, les traits leurs intervalles à 95 %.</translation>
    </message>
    <message>
        <source>p values are adjusted for {pairs} pairs (Holm).</source>
        <translation>Les valeurs p sont ajustées pour {pairs} paires (Holm).</translation>
    </message>
    <message>
        <source>Trial {number}{clip}</source>
        <translation>Essai {number}{clip}</translation>
    </message>
    <message>
        <source>right</source>
        <translation>juste</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>faux</translation>
    </message>
    <message>
        <source>X was {right}, the answer was {answer}, after {seconds:.0f} s.</source>
        <translation>X était {right}, la réponse était {answer}, après {seconds:.0f} s.</translation>
    </message>
    <message>
        <source>{right} was different, the answer was {answer}, after {seconds:.0f} s.</source>
        <translation>{right} était différent, la réponse était {answer}, après {seconds:.0f} s.</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s)</source>
        <translation>
            <numerusform>%n extrait</numerusform>
            <numerusform>%n extraits</numerusform>
        </translation>
    </message>
    <message>
        <source>Ended before the first clip was rated.</source>
        <translation>Terminé avant que le premier extrait soit noté.</translation>
    </message>
    <message>
        <source>Ended early, after {counted}. {headline}</source>
        <translation>Terminé plus tôt, après {counted}. {headline}</translation>
    </message>
    <message numerus="yes">
        <source>%n rating(s) of {clips}.</source>
        <translation>
            <numerusform>%n note sur {clips}.</numerusform>
            <numerusform>%n notes sur {clips}.</numerusform>
        </translation>
    </message>
    <message>
        <source>No sound was rated.</source>
        <translation>Aucun son n&apos;a été noté.</translation>
    </message>
    <message>
        <source>{listener} rated {name} best, with {mean:.0f}; the hidden reference got {reference:.0f}.</source>
        <translation>{listener} a le mieux noté {name}, avec {mean:.0f} ; la référence cachée a reçu {reference:.0f}.</translation>
    </message>
    <message>
        <source>You rated {name} best, with {mean:.0f}; the hidden reference got {reference:.0f}.</source>
        <translation>Vous avez le mieux noté {name}, avec {mean:.0f} ; la référence cachée a reçu {reference:.0f}.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) together: they rated {name} best, with {mean:.0f}; the hidden reference got {reference:.0f}.</source>
        <translation>
            <numerusform>%n test réuni : la meilleure note va à {name}, avec {mean:.0f} ; la référence cachée a reçu {reference:.0f}.</numerusform>
            <numerusform>%n tests réunis : la meilleure note va à {name}, avec {mean:.0f} ; la référence cachée a reçu {reference:.0f}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Could not create the folder of the test, {folder}: {reason}. Free some space, or check the folder&apos;s permissions.</source>
        <translation>Impossible de créer le dossier du test, {folder} : {reason}. Libérez de l&apos;espace ou vérifiez les permissions du dossier.</translation>
    </message>
    <message>
        <source>Could not open {path}: its folder is write-protected, so results could not be saved. Copy the folder to a place of your own and open the test there.</source>
        <translation>Impossible d&apos;ouvrir {path} : son dossier est protégé en écriture, les résultats ne pourraient pas être enregistrés. Copiez le dossier à un endroit à vous et ouvrez-y le test.</translation>
    </message>
    <message>
        <source>Blind test</source>
        <translation>Test en aveugle</translation>
    </message>
    <message>
        <source>Is X the same as A or the same as B? Guessing gets half of the answers right.</source>
        <translation>X est-il identique à A ou à B ? Au hasard, une réponse sur deux est juste.</translation>
    </message>
    <message>
        <source>Two of three are the same: which one is different? Guessing gets a third right.</source>
        <translation>Deux sur trois sont identiques : lequel est différent ? Au hasard, un tiers de justes.</translation>
    </message>
    <message>
        <source>Number of questions, fixed before the test. More trials give more reliable results.</source>
        <translation>Nombre de questions, fixé avant le test. Plus d&apos;essais donnent un résultat plus fiable.</translation>
    </message>
    <message>
        <source>Two iteration counts of the classic voice</source>
        <translation>Deux nombres d&apos;itérations de la voix classic</translation>
    </message>
    <message>
        <source>Sounds of this window</source>
        <translation>Sons de cette fenêtre</translation>
    </message>
    <message>
        <source>Render the open sound twice, where iterations can be heard</source>
        <translation>Rendre deux fois le son ouvert, là où les itérations s&apos;entendent</translation>
    </message>
    <message>
        <source>The original and the takes</source>
        <translation>L&apos;original et les prises</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Essais</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>The kind of blind test</source>
        <translation>Le type de test en aveugle</translation>
    </message>
    <message>
        <source>Trials of each pair</source>
        <translation>Essais de chaque paire</translation>
    </message>
    <message>
        <source>A run has at most {most} trials. Choose fewer.</source>
        <translation>Un test a au plus {most} essais. Choisissez-en moins.</translation>
    </message>
    <message>
        <source>Rendering…</source>
        <translation>Rendu…</translation>
    </message>
    <message>
        <source>Render and start</source>
        <translation>Rendre et commencer</translation>
    </message>
    <message>
        <source>Fewer iterations</source>
        <translation>Moins d&apos;itérations</translation>
    </message>
    <message>
        <source>More iterations</source>
        <translation>Plus d&apos;itérations</translation>
    </message>
    <message>
        <source>The part of the sound to render and to compare</source>
        <translation>La partie du son à rendre et à comparer</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Progress of rendering</source>
        <translation>Progression du rendu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stop rendering; what is done is kept</source>
        <translation>Arrêter le rendu ; ce qui est fait est gardé</translation>
    </message>
    <message>
        <source>against</source>
        <translation>contre</translation>
    </message>
    <message>
        <source>iterations of</source>
        <translation>itérations de</translation>
    </message>
    <message>
        <source>Choose two different counts.</source>
        <translation>Choisissez deux nombres différents.</translation>
    </message>
    <message>
        <source>Step {done} of {total}</source>
        <translation>Pas {done} sur {total}</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Annulation…</translation>
    </message>
    <message>
        <source>{name}: 1 to {most}</source>
        <translation>{name} : 1 à {most}</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) collected. Open or mark the next one and choose MUSHRA again (Ctrl+Shift+B).</source>
        <translation>
            <numerusform>%n extrait réuni. Ouvrez ou marquez le suivant et choisissez de nouveau MUSHRA (Ctrl+Maj+B).</numerusform>
            <numerusform>%n extraits réunis. Ouvrez ou marquez le suivant et choisissez de nouveau MUSHRA (Ctrl+Maj+B).</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a listening test</source>
        <translation>Ouvrir un test d&apos;écoute</translation>
    </message>
    <message>
        <source>Listening tests ({file})</source>
        <translation>Tests d&apos;écoute ({file})</translation>
    </message>
    <message>
        <source>Keys: ← and → or 1 to 9 select a sound, R selects the reference. ↑ and ↓ rate the selected sound, Page Up and Page Down in tens, Home and End to the limits. C adds a comment. Space plays or stops, Shift+← and Shift+→ move the cursor, [ and ] set the loop start and end, \ loops all, L loops or plays once. Enter continues, Esc ends the test.</source>
        <translation>Touches : ← et → ou 1 à 9 choisissent un son, R choisit la référence. ↑ et ↓ notent le son choisi, Pg préc. et Pg suiv. par dizaines, Début et Fin jusqu&apos;aux limites. C ajoute un commentaire. Espace lit ou arrête, Maj+← et Maj+→ déplacent le curseur, [ et ] fixent le début et la fin de la boucle, \ boucle tout, L boucle ou lit une fois. Entrée continue, Échap termine le test.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Continue once all sounds are rated (Enter)</source>
        <translation>Continuer quand tous les sons sont notés (Entrée)</translation>
    </message>
    <message>
        <source>End test</source>
        <translation>Abandonner le test</translation>
    </message>
    <message>
        <source>End the test early and save it as aborted (Esc)</source>
        <translation>Terminer le test plus tôt et l&apos;enregistrer comme interrompu (Échap)</translation>
    </message>
    <message>
        <source>Clip {number} of {total}</source>
        <translation>Extrait {number} sur {total}</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>{clip}: how good is each sound compared with the reference?</source>
        <translation>{clip} : quelle est la qualité de chaque son par rapport à la référence ?</translation>
    </message>
    <message>
        <source>Next clip</source>
        <translation>Extrait suivant</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>End practice</source>
        <translation>Finir l&apos;entraînement</translation>
    </message>
    <message>
        <source>the reference is not heard yet</source>
        <translation>la référence n&apos;est pas encore entendue</translation>
    </message>
    <message numerus="yes">
        <source>%n sound(s) not heard yet</source>
        <translation>
            <numerusform>%n son pas encore entendu</numerusform>
            <numerusform>%n sons pas encore entendus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sound(s) left to rate</source>
        <translation>
            <numerusform>%n son reste à noter</numerusform>
            <numerusform>%n sons restent à noter</numerusform>
        </translation>
    </message>
    <message>
        <source>All sounds are heard and rated.</source>
        <translation>Tous les sons sont entendus et notés.</translation>
    </message>
    <message>
        <source>Add these sounds as a clip and return to the window to choose the next clip</source>
        <translation>Ajouter ces sons comme extrait et revenir à la fenêtre pour choisir le suivant</translation>
    </message>
    <message>
        <source>Include this sound</source>
        <translation>Inclure ce son</translation>
    </message>
    <message>
        <source>Add another clip</source>
        <translation>Autre extrait</translation>
    </message>
    <message>
        <source>Rate these sounds against {reference}. The hidden reference and two anchors, low-passed at 3.5 and 7 kHz, are added.</source>
        <translation>Notez ces sons par rapport à {reference}. La référence cachée et deux ancres, filtrées passe-bas à 3,5 et 7 kHz, sont ajoutées.</translation>
    </message>
    <message>
        <source>This test has {count} clips. The first one:</source>
        <translation>Ce test a {count} extraits. Le premier :</translation>
    </message>
    <message>
        <source>Clip {number}: {name} ({sounds})</source>
        <translation>Extrait {number} : {name} ({sounds})</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove this clip from the test</source>
        <translation>Retirer cet extrait du test</translation>
    </message>
    <message>
        <source>Remove clip {number}</source>
        <translation>Retirer l&apos;extrait {number}</translation>
    </message>
    <message>
        <source>Choose 1 to {most} sounds.</source>
        <translation>Choisissez 1 à {most} sons.</translation>
    </message>
    <message>
        <source>The clip lasts {seconds:.0f} s, but ratings are reliable up to about 10 s. Mark a loop in the window with Shift and a drag, and rate only that.</source>
        <translation>L&apos;extrait dure {seconds:.0f} s, mais les notes sont fiables jusqu&apos;à environ 10 s. Marquez une boucle dans la fenêtre avec Maj et un glissement, et ne notez qu&apos;elle.</translation>
    </message>
    <message>
        <source>{start:.1f} to {end:.1f} s</source>
        <translation>{start:.1f} à {end:.1f} s</translation>
    </message>
    <message>
        <source>First sound</source>
        <translation>Premier son</translation>
    </message>
    <message>
        <source>First sound of the two to compare</source>
        <translation>Premier des deux sons à comparer</translation>
    </message>
    <message>
        <source>Second sound</source>
        <translation>Second son</translation>
    </message>
    <message>
        <source>Second sound of the two to compare</source>
        <translation>Second des deux sons à comparer</translation>
    </message>
    <message>
        <source>Remove this pair from the test</source>
        <translation>Retirer cette paire du test</translation>
    </message>
    <message>
        <source>Add pair</source>
        <translation>Ajouter une paire</translation>
    </message>
    <message>
        <source>Compare one more pair in the same run, mixed with the others</source>
        <translation>Comparer une paire de plus dans le même test, mêlée aux autres</translation>
    </message>
    <message>
        <source>Remove pair {number}</source>
        <translation>Retirer la paire {number}</translation>
    </message>
    <message>
        <source>Choose two different sounds.</source>
        <translation>Choisissez deux sons différents.</translation>
    </message>
    <message>
        <source>Two pairs are the same. Remove one.</source>
        <translation>Deux paires sont identiques. Retirez-en une.</translation>
    </message>
    <message>
        <source>Excellent</source>
        <translation>Excellent</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bon</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Passable</translation>
    </message>
    <message>
        <source>Poor</source>
        <translation>Médiocre</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>Mauvais</translation>
    </message>
    <message>
        <source>Rating of sound {number}</source>
        <translation>Note du son {number}</translation>
    </message>
    <message>
        <source>Quality compared with the reference, 0 to 100 (↑ and ↓)</source>
        <translation>Qualité par rapport à la référence, 0 à 100 (↑ et ↓)</translation>
    </message>
    <message>
        <source>Optional comment, saved with the rating (C)</source>
        <translation>Commentaire facultatif, enregistré avec la note (C)</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Sound {number}</source>
        <translation>Son {number}</translation>
    </message>
    <message>
        <source>playing</source>
        <translation>en lecture</translation>
    </message>
    <message>
        <source>heard</source>
        <translation>entendu</translation>
    </message>
    <message>
        <source>Comment on a sound</source>
        <translation>Commenter un son</translation>
    </message>
    <message>
        <source>Comment on sound {number}</source>
        <translation>Commentaire sur le son {number}</translation>
    </message>
    <message>
        <source>Saved in {folder}</source>
        <translation>Enregistré dans {folder}</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Position and loop</source>
        <translation>Position et boucle</translation>
    </message>
    <message>
        <source>Click to move the cursor, drag to mark a loop, double-click to loop all</source>
        <translation>Cliquer pour déplacer le curseur, glisser pour marquer une boucle, double-cliquer pour tout boucler</translation>
    </message>
    <message>
        <source>Lower all sounds to the loudness of the quietest, so that loudness reveals nothing</source>
        <translation>Baisser tous les sons au volume du plus faible, pour que le volume ne révèle rien</translation>
    </message>
    <message>
        <source>Use only the part that is looped in the window</source>
        <translation>N&apos;utiliser que la partie en boucle dans la fenêtre</translation>
    </message>
    <message>
        <source>Write a folder with sounds and settings, from which another person can run the test</source>
        <translation>Écrire un dossier avec les sons et les réglages, d&apos;où une autre personne peut faire le test</translation>
    </message>
    <message>
        <source>Try the test: answers are shown at once and nothing is saved</source>
        <translation>Essayer le test : les réponses s&apos;affichent aussitôt et rien n&apos;est enregistré</translation>
    </message>
    <message>
        <source>Who listens: saved with the result. May be left empty</source>
        <translation>Qui écoute : enregistré avec le résultat. Peut rester vide</translation>
    </message>
    <message>
        <source>Name (optional)</source>
        <translation>Nom (facultatif)</translation>
    </message>
    <message>
        <source>Match loudness</source>
        <translation>Égaliser la sonie</translation>
    </message>
    <message>
        <source>Loop only</source>
        <translation>Boucle seulement</translation>
    </message>
    <message>
        <source>Export test…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Start test</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Start the test (Enter)</source>
        <translation>Commencer le test (Entrée)</translation>
    </message>
    <message>
        <source>The test was exported to {place}. Another person can run it from that folder.</source>
        <translation>Le test a été exporté vers {place}. Une autre personne peut le faire depuis ce dossier.</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Préparation…</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Encore</translation>
    </message>
    <message>
        <source>Run the same test once more</source>
        <translation>Refaire le même test</translation>
    </message>
    <message>
        <source>All results…</source>
        <translation>Tous les résultats…</translation>
    </message>
    <message>
        <source>Close this test and show the results of all tests</source>
        <translation>Fermer ce test et afficher les résultats de tous</translation>
    </message>
    <message>
        <source>Export test to a folder</source>
        <translation>Exporter le test vers un dossier</translation>
    </message>
    <message>
        <source>continue the test</source>
        <translation>continuer le test</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Play, or stop (Space)</source>
        <translation>Lire ou arrêter (Espace)</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Boucle</translation>
    </message>
    <message>
        <source>Repeat the marked part, or play once (L)</source>
        <translation>Répéter la partie marquée, ou lire une fois (L)</translation>
    </message>
    <message>
        <source>Loop all</source>
        <translation>Tout boucler</translation>
    </message>
    <message>
        <source>Repeat the whole clip (\)</source>
        <translation>Répéter l&apos;extrait entier (\)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Loop {start} to {end}</source>
        <translation>Boucle de {start} à {end}</translation>
    </message>
    <message>
        <source>Is X the same as A, or the same as B?</source>
        <translation>X est-il identique à A ou à B ?</translation>
    </message>
    <message>
        <source>Two of these are the same. Which one is different?</source>
        <translation>Deux de ces sons sont identiques. Lequel est différent ?</translation>
    </message>
    <message>
        <source>X is A</source>
        <translation>X est A</translation>
    </message>
    <message>
        <source>X is B</source>
        <translation>X est B</translation>
    </message>
    <message>
        <source>1 is different</source>
        <translation>1 est différent</translation>
    </message>
    <message>
        <source>2 is different</source>
        <translation>2 est différent</translation>
    </message>
    <message>
        <source>3 is different</source>
        <translation>3 est différent</translation>
    </message>
    <message>
        <source>Keys: {slots} play, {answers} answer, Space plays or stops, Shift+← and Shift+→ move the cursor, [ and ] set the loop start and end, \ loops all, L loops or plays once, Esc ends.</source>
        <translation>Touches : {slots} lisent, {answers} répondent, Espace lit ou arrête, Maj+← et Maj+→ déplacent le curseur, [ et ] fixent le début et la fin de la boucle, \ boucle tout, L boucle ou lit une fois, Échap termine.</translation>
    </message>
    <message>
        <source>Play {slot} (key {slot})</source>
        <translation>Lire {slot} (touche {slot})</translation>
    </message>
    <message>
        <source>Play {slot}</source>
        <translation>Lire {slot}</translation>
    </message>
    <message>
        <source>Answer: {text} ({key})</source>
        <translation>Réponse : {text} ({key})</translation>
    </message>
    <message>
        <source>Practice, trial {number}</source>
        <translation>Entraînement, essai {number}</translation>
    </message>
    <message>
        <source>Trial {number} of {planned}</source>
        <translation>Essai {number} sur {planned}</translation>
    </message>
    <message>
        <source>not heard yet</source>
        <translation>pas encore entendu</translation>
    </message>
    <message>
        <source>✓ heard</source>
        <translation>✓ entendu</translation>
    </message>
    <message>
        <source>Listen as often as you like, then answer.</source>
        <translation>Écoutez aussi souvent que vous voulez, puis répondez.</translation>
    </message>
    <message>
        <source>Listen to {names} before you answer.</source>
        <translation>Écoutez {names} avant de répondre.</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} et {last}</translation>
    </message>
    <message>
        <source>Trials: {right} of {total} right</source>
        <translation>Essais : {right} sur {total} justes</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} et {count} autres</translation>
    </message>
    <message>
        <source>Could not read {path}: its mel profile is ambiguous. Open the file in the window and choose a profile.</source>
        <translation>Impossible de lire {path} : son profil mel est ambigu. Ouvrez le fichier dans la fenêtre et choisissez un profil.</translation>
    </message>
    <message>
        <source>Could not read {path}: its profile {stated} is unknown. Choose another profile.</source>
        <translation>Impossible de lire {path} : son profil {stated} est inconnu. Choisissez un autre profil.</translation>
    </message>
    <message>
        <source>{rate:g} kHz, {n_mels} bands from {f_min:g} to {f_max:g} Hz, hop {hop}; silence is {silence:.1f}, a full-scale tone {loudest:.1f}</source>
        <translation>{rate:g} kHz, {n_mels} bandes de {f_min:g} à {f_max:g} Hz, pas de trame {hop} ; le silence vaut {silence:.1f}, un son pleine échelle {loudest:.1f}</translation>
    </message>
    <message>
        <source>Read the file with this profile</source>
        <translation>Lire le fichier avec ce profil</translation>
    </message>
    <message>
        <source>Mel profile</source>
        <translation>Profil mel</translation>
    </message>
    <message>
        <source>Which profile does {name} have?</source>
        <translation>Quel est le profil de {name} ?</translation>
    </message>
    <message>
        <source>Close without opening the file (Esc)</source>
        <translation>Fermer sans ouvrir le fichier (Échap)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open the file with the chosen profile (Enter)</source>
        <translation>Ouvrir le fichier avec le profil choisi (Entrée)</translation>
    </message>
    <message>
        <source>matches the values in the file</source>
        <translation>correspond aux valeurs du fichier</translation>
    </message>
    <message>
        <source>unlikely for these values</source>
        <translation>peu probable pour ces valeurs</translation>
    </message>
    <message>
        <source>{name} (the voice&apos;s profile): {fit}</source>
        <translation>{name} (le profil de la voix) : {fit}</translation>
    </message>
    <message>
        <source>A mel file does not say how it was made. Its values range from {low:.1f} to {high:.1f}; read with the wrong profile, it would give the wrong sound. The voice reads {voice}. A mel of another profile can be viewed, and rendered with a voice that reads it.</source>
        <translation>Un fichier mel ne dit pas comment il a été fait. Ses valeurs vont de {low:.1f} à {high:.1f} ; lu avec le mauvais profil, il donnerait un mauvais son. La voix lit {voice}. Un mel d&apos;un autre profil peut être affiché, et rendu avec une voix qui le lit.</translation>
    </message>
    <message>
        <source>Open {count} files, or render them in the queue?</source>
        <translation>Ouvrir {count} fichiers, ou les rendre dans la file ?</translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>Ajouter à la file</translation>
    </message>
    <message>
        <source>Co&amp;mparison</source>
        <translation>&amp;Comparaison</translation>
    </message>
    <message>
        <source>Frequency &amp;scale</source>
        <translation>Échelle des &amp;fréquences</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>C&amp;ouleurs</translation>
    </message>
    <message>
        <source>&amp;Darkest level</source>
        <translation>&amp;Niveau le plus sombre</translation>
    </message>
    <message>
        <source>&amp;Brightest level</source>
        <translation>Niveau le &amp;plus clair</translation>
    </message>
    <message>
        <source>FF&amp;T size</source>
        <translation>&amp;Taille de FFT</translation>
    </message>
    <message>
        <source>FFT &amp;window</source>
        <translation>F&amp;enêtre de FFT</translation>
    </message>
    <message>
        <source>Next comparison</source>
        <translation>Comparaison suivante</translation>
    </message>
    <message>
        <source>Next frequency scale</source>
        <translation>Échelle des fréquences suivante</translation>
    </message>
    <message>
        <source>Next colours</source>
        <translation>Couleurs suivantes</translation>
    </message>
    <message>
        <source>Zoom in on &amp;low frequencies</source>
        <translation>Zoomer sur les &amp;basses fréquences</translation>
    </message>
    <message>
        <source>Zoom out in frequency</source>
        <translation>Dézoomer en fréquence</translation>
    </message>
    <message>
        <source>All frequencies</source>
        <translation>Toutes les fréquences</translation>
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
        <translation>Gris</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linéaire</translation>
    </message>
    <message>
        <source>Mel</source>
        <translation>Mel</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>Logarithmique</translation>
    </message>
    <message>
        <source>Stacked</source>
        <translation>Empilés</translation>
    </message>
    <message>
        <source>Overlaid</source>
        <translation>Superposés</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>Overview of the whole sound</source>
        <translation>Aperçu du son entier</translation>
    </message>
    <message>
        <source>The whole sound. Drag the range in view or its edges, or click beside it (← and →)</source>
        <translation>Le son entier. Faites glisser la plage visible ou ses bords, ou cliquez à côté (← et →)</translation>
    </message>
    <message>
        <source>Drag to give the waveform or the spectrogram more room</source>
        <translation>Glisser pour donner plus de place à la forme d&apos;onde ou au spectrogramme</translation>
    </message>
    <message>
        <source>Cyan: original · red: take · grey: both</source>
        <translation>Cyan : original · rouge : prise · gris : les deux</translation>
    </message>
    <message>
        <source>Take minus original</source>
        <translation>Prise moins original</translation>
    </message>
    <message>
        <source>Levels of the colours; choose them in View, Darkest level and Brightest level</source>
        <translation>Niveaux des couleurs ; à choisir dans Affichage, Niveau le plus sombre et Niveau le plus clair</translation>
    </message>
    <message>
        <source>Level against the original: red is louder, blue is quieter</source>
        <translation>Niveau par rapport à l&apos;original : rouge plus fort, bleu plus faible</translation>
    </message>
    <message>
        <source>Gain that makes it as loud as the quietest sound</source>
        <translation>Gain qui le rend aussi fort que le son le plus faible</translation>
    </message>
    <message>
        <source>Play ({key})</source>
        <translation>Lire ({key})</translation>
    </message>
    <message>
        <source>Waveform and spectrogram: {title}</source>
        <translation>Forme d&apos;onde et spectrogramme : {title}</translation>
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
        <translation>Axe du temps</translation>
    </message>
    <message>
        <source>Click to move the cursor, drag to loop</source>
        <translation>Cliquer pour déplacer le curseur, glisser pour boucler</translation>
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
        <translation>Pas de lecture : PortAudio n&apos;est pas installé. Installez-le (Debian, Ubuntu : sudo apt install libportaudio2) et redémarrez Gradwave.</translation>
    </message>
    <message>
        <source>No playback: no output device was found ({reason}). Plug one in, or check the system&apos;s sound settings, and choose Refresh under Listen, Devices.</source>
        <translation>Pas de lecture : aucun périphérique de sortie trouvé ({reason}). Branchez-en un ou vérifiez les réglages son du système, et choisissez Actualiser dans Écoute, Périphériques.</translation>
    </message>
    <message>
        <source>Could not play: the output device refused ({reason}). Check that it is plugged in and that no other program is using it.</source>
        <translation>Lecture impossible : le périphérique de sortie a refusé ({reason}). Vérifiez qu&apos;il est branché et qu&apos;aucun autre programme ne l&apos;utilise.</translation>
    </message>
    <message>
        <source>M&amp;atch loudness</source>
        <translation>Égaliser la so&amp;nie</translation>
    </message>
    <message>
        <source>Go to &amp;start</source>
        <translation>&amp;Aller au début</translation>
    </message>
    <message>
        <source>Move cursor left</source>
        <translation>Curseur à gauche</translation>
    </message>
    <message>
        <source>Move cursor right</source>
        <translation>Curseur à droite</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Zoomer</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Dézoomer</translation>
    </message>
    <message>
        <source>Zoom to loo&amp;p</source>
        <translation>Zoomer &amp;sur la boucle</translation>
    </message>
    <message>
        <source>Zoom to &amp;fit</source>
        <translation>&amp;Ajuster à la fenêtre</translation>
    </message>
    <message>
        <source>Scroll left</source>
        <translation>Défiler à gauche</translation>
    </message>
    <message>
        <source>Scroll right</source>
        <translation>Défiler à droite</translation>
    </message>
    <message>
        <source>No playback: {error}</source>
        <translation>Pas de lecture : {error}</translation>
    </message>
    <message>
        <source>The output device {device} keeps stopping. Choose another one under Listen, Devices.</source>
        <translation>Le périphérique de sortie {device} s&apos;arrête sans cesse. Choisissez-en un autre dans Écoute, Périphériques.</translation>
    </message>
    <message>
        <source>The output device {gone} was disconnected, so playback continues on {other}. To use it again, plug it in and choose it under Listen, Devices.</source>
        <translation>Le périphérique de sortie {gone} a été débranché, la lecture continue sur {other}. Pour l&apos;utiliser à nouveau, branchez-le et choisissez-le dans Écoute, Périphériques.</translation>
    </message>
    <message>
        <source>Output level</source>
        <translation>Niveau de sortie</translation>
    </message>
    <message>
        <source>The output clipped: lower the volume. Click to reset.</source>
        <translation>La sortie a saturé : baissez le volume. Cliquez pour réinitialiser.</translation>
    </message>
    <message>
        <source>Output level, −60 to 0 dBFS</source>
        <translation>Niveau de sortie, −60 à 0 dBFS</translation>
    </message>
    <message>
        <source>clipped</source>
        <translation>saturé</translation>
    </message>
    <message>
        <source>Go to start (Home)</source>
        <translation>Aller au début (Début)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Lire (Espace)</translation>
    </message>
    <message>
        <source>Stop (Space)</source>
        <translation>Arrêter (Espace)</translation>
    </message>
    <message>
        <source>Loop the selection, or the visible part if there is none (L)</source>
        <translation>Boucler la sélection, ou la partie visible s&apos;il n&apos;y en a pas (L)</translation>
    </message>
    <message>
        <source>Play all sounds as loud as the quietest (M)</source>
        <translation>Lire tous les sons aussi fort que le plus faible (M)</translation>
    </message>
    <message>
        <source>Cursor position and length</source>
        <translation>Position du curseur et durée</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Dézoomer (−)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Zoomer (+)</translation>
    </message>
    <message>
        <source>Show the whole sound (0)</source>
        <translation>Afficher le son entier (0)</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Muet</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Volume: {volume}</source>
        <translation>Volume : {volume}</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>muet</translation>
    </message>
    <message>
        <source>Could not autosave in {folder}: another window is using the folder. Save the project instead.</source>
        <translation>Enregistrement automatique impossible dans {folder} : une autre fenêtre utilise le dossier. Enregistrez plutôt le projet.</translation>
    </message>
    <message>
        <source>autosave the project</source>
        <translation>enregistrer automatiquement le projet</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Open re&amp;cent</source>
        <translation>Ouvrir &amp;un fichier récent</translation>
    </message>
    <message>
        <source>Open sa&amp;mple clip</source>
        <translation>Ouvrir &amp;l&apos;exemple</translation>
    </message>
    <message>
        <source>Next so&amp;und</source>
        <translation>&amp;Son suivant</translation>
    </message>
    <message>
        <source>Pre&amp;vious sound</source>
        <translation>Son &amp;précédent</translation>
    </message>
    <message>
        <source>Close sou&amp;nd</source>
        <translation>&amp;Fermer le son</translation>
    </message>
    <message>
        <source>&amp;Save project</source>
        <translation>&amp;Enregistrer le projet</translation>
    </message>
    <message>
        <source>Save a&amp;ll</source>
        <translation>Tout e&amp;nregistrer</translation>
    </message>
    <message>
        <source>Save project &amp;as…</source>
        <translation>En&amp;registrer le projet sous…</translation>
    </message>
    <message>
        <source>&amp;Undo {step}</source>
        <translation>&amp;Annuler {step}</translation>
    </message>
    <message>
        <source>&amp;Redo {step}</source>
        <translation>&amp;Rétablir {step}</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Ann&amp;uler</translation>
    </message>
    <message>
        <source>The recording of this project, {name}, was not found. Locate it to open the project.</source>
        <translation>L&apos;enregistrement de ce projet, {name}, est introuvable. Localisez-le pour ouvrir le projet.</translation>
    </message>
    <message>
        <source>The recording {path} has changed since the project was saved. Use it anyway, or locate the original.</source>
        <translation>L&apos;enregistrement {path} a changé depuis la sauvegarde du projet. Utilisez-le quand même ou localisez l&apos;original.</translation>
    </message>
    <message>
        <source>Reading the takes</source>
        <translation>Lecture des prises</translation>
    </message>
    <message>
        <source>Gradwave closed unexpectedly, and an unsaved session of {moment} cannot be restored: {problem}</source>
        <translation>Gradwave s&apos;est fermé de façon inattendue, et une session non enregistrée de {moment} ne peut pas être restaurée : {problem}</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) of it are in {folder}.</source>
        <translation>
            <numerusform>%n prise de cette session est dans {folder}.</numerusform>
            <numerusform>%n prises de cette session sont dans {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Gradwave closed unexpectedly. “{name}” can be restored as it was at {moment}.</source>
        <translation>Gradwave s&apos;est fermé de façon inattendue. « {name} » peut être restauré dans son état de {moment}.</translation>
    </message>
    <message numerus="yes">
        <source>Gradwave closed unexpectedly. “{name}” with %n take(s) can be restored as it was at {moment}.</source>
        <translation>
            <numerusform>Gradwave s&apos;est fermé de façon inattendue. « {name} » avec %n prise peut être restauré dans son état de {moment}.</numerusform>
            <numerusform>Gradwave s&apos;est fermé de façon inattendue. « {name} » avec %n prises peut être restauré dans son état de {moment}.</numerusform>
        </translation>
    </message>
    <message>
        <source>its file is missing.</source>
        <translation>son fichier manque.</translation>
    </message>
    <message>
        <source>look for unsaved sessions</source>
        <translation>chercher les sessions non enregistrées</translation>
    </message>
    <message>
        <source>delete the unsaved session</source>
        <translation>supprimer la session non enregistrée</translation>
    </message>
    <message>
        <source>Could not read {path}: there is no such file. Check the name and the folder.</source>
        <translation>Impossible de lire {path} : ce fichier n&apos;existe pas. Vérifiez le nom et le dossier.</translation>
    </message>
    <message>
        <source>Could not read {path}: it has {size:,} bytes, and a project has at most {most:,}. Choose a .gradwave file.</source>
        <translation>Impossible de lire {path} : il fait {size:,} octets, et un projet en a au plus {most:,}. Choisissez un fichier .gradwave.</translation>
    </message>
    <message>
        <source>Could not read {path}: {reason}. Check the permissions of the folder.</source>
        <translation>Impossible de lire {path} : {reason}. Vérifiez les permissions du dossier.</translation>
    </message>
    <message>
        <source>Could not read {path}: it is not a Gradwave project. Choose a .gradwave file.</source>
        <translation>Impossible de lire {path} : ce n&apos;est pas un projet Gradwave. Choisissez un fichier .gradwave.</translation>
    </message>
    <message>
        <source>Could not read {path}: it was saved by a newer version of Gradwave (format {version}; this version reads {own}). Update Gradwave to open it.</source>
        <translation>Impossible de lire {path} : il a été enregistré par une version plus récente de Gradwave (format {version} ; cette version lit {own}). Mettez Gradwave à jour pour l&apos;ouvrir.</translation>
    </message>
    <message>
        <source>Could not read {path}: the project is damaged or was edited by another program ({problem}). Restore an earlier copy.</source>
        <translation>Impossible de lire {path} : le projet est endommagé ou a été modifié par un autre programme ({problem}). Restaurez une copie antérieure.</translation>
    </message>
    <message>
        <source>voice</source>
        <translation>voix</translation>
    </message>
    <message>
        <source>iterations</source>
        <translation>itérations</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>programme</translation>
    </message>
    <message>
        <source>sampler</source>
        <translation>échantillonneur</translation>
    </message>
    <message>
        <source>eta</source>
        <translation>êta</translation>
    </message>
    <message>
        <source>start</source>
        <translation>départ</translation>
    </message>
    <message>
        <source>strength</source>
        <translation>intensité</translation>
    </message>
    <message>
        <source>dry wet</source>
        <translation>sec/traité</translation>
    </message>
    <message>
        <source>keep highs</source>
        <translation>garder les aigus</translation>
    </message>
    <message>
        <source>match levels to the mel</source>
        <translation>ajuster les niveaux au mel</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>graine</translation>
    </message>
    <message>
        <source>edits</source>
        <translation>retouches</translation>
    </message>
    <message>
        <source>close recording</source>
        <translation>fermer l&apos;enregistrement</translation>
    </message>
    <message>
        <source>open {name}</source>
        <translation>ouvrir {name}</translation>
    </message>
    <message>
        <source>add {edit}</source>
        <translation>ajouter {edit}</translation>
    </message>
    <message>
        <source>remove edit</source>
        <translation>retirer la retouche</translation>
    </message>
    <message>
        <source>change {setting}</source>
        <translation>modifier {setting}</translation>
    </message>
    <message>
        <source>render {name}</source>
        <translation>rendre {name}</translation>
    </message>
    <message>
        <source>delete {name}</source>
        <translation>supprimer {name}</translation>
    </message>
    <message>
        <source>rename {name}</source>
        <translation>renommer {name}</translation>
    </message>
    <message>
        <source>star {name}</source>
        <translation>étoile pour {name}</translation>
    </message>
    <message>
        <source>unstar {name}</source>
        <translation>retirer l&apos;étoile de {name}</translation>
    </message>
    <message>
        <source>Could not read {path}: there is no such file. Copy the .takes folder together with the project.</source>
        <translation>Impossible de lire {path} : ce fichier n&apos;existe pas. Copiez le dossier .takes avec le projet.</translation>
    </message>
    <message>
        <source>Could not read {path}: it is damaged (its size has changed). Restore it from a backup.</source>
        <translation>Impossible de lire {path} : il est endommagé (sa taille a changé). Restaurez-le depuis une sauvegarde.</translation>
    </message>
    <message>
        <source>Could not read {path}: it is damaged (its checksum differs). Restore it from a backup.</source>
        <translation>Impossible de lire {path} : il est endommagé (sa somme de contrôle diffère). Restaurez-le depuis une sauvegarde.</translation>
    </message>
    <message>
        <source>Open recordings, mel spectrograms or projects</source>
        <translation>Ouvrir des enregistrements, des spectrogrammes mel ou des projets</translation>
    </message>
    <message>
        <source>Sounds, mels and projects ({patterns});;All files (*)</source>
        <translation>Sons, mels et projets ({patterns});;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Gradwave projects</source>
        <translation>Projets Gradwave</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>Enregistrer le projet</translation>
    </message>
    <message>
        <source>Where is “{name}”?</source>
        <translation>Où se trouve « {name} » ?</translation>
    </message>
    <message>
        <source>The recording of this project was moved or deleted. It is neither in its old folder nor beside the project. Locate it to open the project.</source>
        <translation>L&apos;enregistrement de ce projet a été déplacé ou supprimé. Il n&apos;est ni dans son ancien dossier ni à côté du projet. Localisez-le pour ouvrir le projet.</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>Localiser…</translation>
    </message>
    <message>
        <source>“{name}” has changed</source>
        <translation>« {name} » a changé</translation>
    </message>
    <message>
        <source>The recording was changed after the project was saved, so the takes may not belong to it. Use it anyway, or locate the original.</source>
        <translation>L&apos;enregistrement a été modifié après la sauvegarde du projet, les prises peuvent donc ne plus lui correspondre. Utilisez-le quand même ou localisez l&apos;original.</translation>
    </message>
    <message>
        <source>Use anyway</source>
        <translation>Utiliser quand même</translation>
    </message>
    <message>
        <source>{name} (*{suffix});;All files (*)</source>
        <translation>{name} (*{suffix});;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Locate {name}</source>
        <translation>Localiser {name}</translation>
    </message>
    <message>
        <source>&amp;Clear list</source>
        <translation>&amp;Vider la liste</translation>
    </message>
    <message>
        <source>Unsaved session</source>
        <translation>Session non enregistrée</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Open the session; it stays unsaved until you save it.</source>
        <translation>Ouvrir la session ; elle reste non enregistrée jusqu&apos;à ce que vous l&apos;enregistriez.</translation>
    </message>
    <message>
        <source>Show the takes of the session in the file manager.</source>
        <translation>Afficher les prises de la session dans le gestionnaire de fichiers.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Keep the session and ask again at the next start.</source>
        <translation>Garder la session et redemander au prochain démarrage.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete the session permanently.</source>
        <translation>Supprimer définitivement la session.</translation>
    </message>
    <message>
        <source>A render is running. Stop it and open another sound?</source>
        <translation>Un rendu est en cours. L&apos;arrêter et ouvrir un autre son ?</translation>
    </message>
    <message>
        <source>Its progress will be lost.</source>
        <translation>Sa progression sera perdue.</translation>
    </message>
    <message>
        <source>Stop and open</source>
        <translation>Arrêter et ouvrir</translation>
    </message>
    <message>
        <source>Keep rendering</source>
        <translation>Continuer le rendu</translation>
    </message>
    <message>
        <source>Open sounds</source>
        <translation>Sons ouverts</translation>
    </message>
    <message>
        <source>Scroll through the tabs</source>
        <translation>Faire défiler les onglets</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) (Ctrl+Tab shows the next sound)</source>
        <translation>
            <numerusform>%n prise (Ctrl+Tab affiche le son suivant)</numerusform>
            <numerusform>%n prises (Ctrl+Tab affiche le son suivant)</numerusform>
        </translation>
    </message>
    <message>
        <source>Close {name}</source>
        <translation>Fermer {name}</translation>
    </message>
    <message>
        <source>Close {name} (Ctrl+W)</source>
        <translation>Fermer {name} (Ctrl+W)</translation>
    </message>
    <message>
        <source>Save “{name}” first?</source>
        <translation>Enregistrer d&apos;abord « {name} » ?</translation>
    </message>
    <message>
        <source>Save {count} sounds first?</source>
        <translation>Enregistrer d&apos;abord {count} sons ?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>Tout enregistrer</translation>
    </message>
    <message>
        <source>Don&apos;t save</source>
        <translation>Ne pas enregistrer</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>et {count} autres</translation>
    </message>
    <message>
        <source>unsaved changes</source>
        <translation>modifications non enregistrées</translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved take(s)</source>
        <translation>
            <numerusform>%n prise non enregistrée</numerusform>
            <numerusform>%n prises non enregistrées</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Queue…</source>
        <translation>&amp;File d&apos;attente…</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Could not read {path}: there is no such file. Check whether it was moved.</source>
        <translation>Impossible de lire {path} : ce fichier n&apos;existe pas. Vérifiez s&apos;il a été déplacé.</translation>
    </message>
    <message numerus="yes">
        <source>Queue finished: %n file(s) rendered</source>
        <translation>
            <numerusform>File terminée : %n fichier rendu</numerusform>
            <numerusform>File terminée : %n fichiers rendus</numerusform>
        </translation>
    </message>
    <message>
        <source>{summary}, {failed} failed.</source>
        <translation>{summary}, {failed} en échec.</translation>
    </message>
    <message>
        <source>look for files</source>
        <translation>chercher les fichiers</translation>
    </message>
    <message>
        <source>add files to the queue</source>
        <translation>ajouter des fichiers à la file</translation>
    </message>
    <message>
        <source>{names} not added to the queue. Choose a voice and add them again.</source>
        <translation>{names} : non ajouté à la file. Choisissez une voix et recommencez.</translation>
    </message>
    <message>
        <source>Drop recordings, mel files or folders here, or add them. They are rendered one after another.</source>
        <translation>Déposez ici des enregistrements, des fichiers mel ou des dossiers, ou ajoutez-les. Ils sont rendus l&apos;un après l&apos;autre.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File d&apos;attente</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>Recordings or mel files</source>
        <translation>Enregistrements ou fichiers mel</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>All recordings and mel files in it and its subfolders</source>
        <translation>Tous ses enregistrements et fichiers mel, sous-dossiers compris</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>Dossier de sortie</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Write all renders to one folder</source>
        <translation>Écrire tous les rendus dans un dossier</translation>
    </message>
    <message>
        <source>Beside each file</source>
        <translation>À côté de chaque fichier</translation>
    </message>
    <message>
        <source>Write to a folder {folder} beside each file</source>
        <translation>Écrire dans un dossier {folder} à côté de chaque fichier</translation>
    </message>
    <message>
        <source>Cancel the selected files (Del)</source>
        <translation>Annuler les fichiers sélectionnés (Suppr)</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Render the selected files again</source>
        <translation>Rendre à nouveau les fichiers sélectionnés</translation>
    </message>
    <message>
        <source>Open the render in the default player</source>
        <translation>Ouvrir le rendu dans le lecteur par défaut</translation>
    </message>
    <message>
        <source>Open the folder of the render</source>
        <translation>Ouvrir le dossier du rendu</translation>
    </message>
    <message>
        <source>Copy what a bug report needs: error, settings and versions</source>
        <translation>Copier ce qu&apos;il faut pour un rapport de bogue : erreur, réglages et versions</translation>
    </message>
    <message>
        <source>Progress of the queue</source>
        <translation>Progression de la file</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause at the next step (Ctrl+P)</source>
        <translation>Mettre en pause au prochain pas (Ctrl+P)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Départ</translation>
    </message>
    <message>
        <source>Render the files (Ctrl+P)</source>
        <translation>Rendre les fichiers (Ctrl+P)</translation>
    </message>
    <message>
        <source>Start</source>
        <comment>button</comment>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation>Tout annuler</translation>
    </message>
    <message>
        <source>Cancel all files that are not finished</source>
        <translation>Annuler tous les fichiers non terminés</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>Réessayer les échecs</translation>
    </message>
    <message>
        <source>Render all failed files again</source>
        <translation>Rendre à nouveau tous les fichiers en échec</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>Retirer les terminés</translation>
    </message>
    <message>
        <source>Remove finished files from the list; files on disk stay</source>
        <translation>Retirer de la liste les fichiers terminés ; les fichiers du disque restent</translation>
    </message>
    <message>
        <source>Renders are written in a folder “{folder}” beside each file</source>
        <translation>Les rendus sont écrits dans un dossier « {folder} » à côté de chaque fichier</translation>
    </message>
    <message>
        <source>Renders are written to {folder}</source>
        <translation>Les rendus sont écrits dans {folder}</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Add files to the queue</source>
        <translation>Ajouter des fichiers à la file</translation>
    </message>
    <message>
        <source>Add a folder to the queue</source>
        <translation>Ajouter un dossier à la file</translation>
    </message>
    <message>
        <source>Choose output folder</source>
        <translation>Choisir le dossier de sortie</translation>
    </message>
    <message>
        <source>Looking for files…</source>
        <translation>Recherche des fichiers…</translation>
    </message>
    <message>
        <source>The queue is empty.</source>
        <translation>La file est vide.</translation>
    </message>
    <message>
        <source>{done} of {total} done</source>
        <translation>{done} sur {total} faits</translation>
    </message>
    <message>
        <source>{failed} failed</source>
        <translation>{failed} en échec</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) ready. Press Start.</source>
        <translation>
            <numerusform>%n fichier prêt. Appuyez sur Démarrer.</numerusform>
            <numerusform>%n fichiers prêts. Appuyez sur Démarrer.</numerusform>
        </translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>waiting for the render in the window</source>
        <translation>en attente du rendu de la fenêtre</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Files in the queue</source>
        <translation>Fichiers de la file</translation>
    </message>
    <message>
        <source>Select files to cancel or retry; Enter opens a render</source>
        <translation>Sélectionnez des fichiers pour les annuler ou réessayer ; Entrée ouvre un rendu</translation>
    </message>
    <message>
        <source>Stopping after this step…</source>
        <translation>Arrêt après ce pas…</translation>
    </message>
    <message>
        <source>Failed: {why}</source>
        <translation>Échec : {why}</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>No voice is installed, so nothing can be rendered. Drop a voice&apos;s .safetensors file here, or choose one under Voice, From a file.</source>
        <translation>Aucune voix n&apos;est installée, rien ne peut donc être rendu. Déposez ici le fichier .safetensors d&apos;une voix, ou choisissez-en un dans Voix, Depuis un fichier.</translation>
    </message>
    <message>
        <source>No voice is chosen, so nothing can be rendered. Choose one under Voice.</source>
        <translation>Aucune voix n&apos;est choisie, rien ne peut donc être rendu. Choisissez-en une dans Voix.</translation>
    </message>
    <message>
        <source>find the voices</source>
        <translation>chercher les voix</translation>
    </message>
    <message>
        <source>The voice {voice} could not be loaded, so nothing can be rendered. Choose another one under Voice.</source>
        <translation>La voix {voice} n&apos;a pas pu être chargée, rien ne peut donc être rendu. Choisissez-en une autre dans Voix.</translation>
    </message>
    <message>
        <source>load the voice</source>
        <translation>charger la voix</translation>
    </message>
    <message>
        <source>read the schedule</source>
        <translation>lire le programme</translation>
    </message>
    <message>
        <source>&amp;Sweep: {counts}</source>
        <translation>&amp;Balayage : {counts}</translation>
    </message>
    <message>
        <source>Sweep chos&amp;en voice</source>
        <translation>Balayage &amp;avec la voix choisie</translation>
    </message>
    <message>
        <source>Sweep cou&amp;nts…</source>
        <translation>&amp;Nombres du balayage…</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Waiting for the rest of the file</source>
        <translation>Attend la suite du fichier</translation>
    </message>
    <message>
        <source>Memory ran out, so it was rendered in pieces of {seconds:.2g} s, which sound the same.</source>
        <translation>La mémoire a manqué : le rendu a été fait en morceaux de {seconds:.2g} s, qui sonnent pareil.</translation>
    </message>
    <message>
        <source>The sweep uses the voice {voice}, in which iterations can be heard. To sweep the chosen voice, choose Render, Sweep chosen voice.</source>
        <translation>Le balayage utilise la voix {voice}, dont les itérations s&apos;entendent. Pour balayer avec la voix choisie, choisissez Rendu, Balayage avec la voix choisie.</translation>
    </message>
    <message>
        <source>Could not render the selection: there is no whole sound of this length to insert it into. Render the whole sound first, and choose that take.</source>
        <translation>Impossible de rendre la sélection : il n&apos;y a pas de son entier de cette durée où l&apos;insérer. Rendez d&apos;abord le son entier et choisissez cette prise.</translation>
    </message>
    <message>
        <source>open the file</source>
        <translation>ouvrir le fichier</translation>
    </message>
    <message>
        <source>export the take</source>
        <translation>exporter la prise</translation>
    </message>
    <message>
        <source>render</source>
        <translation>rendre le son</translation>
    </message>
    <message>
        <source>Rendered in {time}.</source>
        <translation>Rendu en {time}.</translation>
    </message>
    <message>
        <source>find a voice</source>
        <translation>trouver une voix</translation>
    </message>
    <message>
        <source>The recording reaches {reached}, and the voice {voice} renders up to {top}. Turn on Keep original highs to keep the rest.</source>
        <translation>L&apos;enregistrement atteint {reached}, et la voix {voice} rend jusqu&apos;à {top}. Activez Garder les aigus d&apos;origine pour garder le reste.</translation>
    </message>
    <message>
        <source>Chose the voice {voice}, which renders such mels.</source>
        <translation>Voix choisie : {voice}, qui rend de tels mels.</translation>
    </message>
    <message>
        <source>Chose the voice {voice} again.</source>
        <translation>Voix de nouveau choisie : {voice}.</translation>
    </message>
    <message>
        <source>Chose the voice {voice}, as the recording reaches {reached} and the voice {own} renders up to {top}.</source>
        <translation>Voix choisie : {voice}, car l&apos;enregistrement atteint {reached} et la voix {own} rend jusqu&apos;à {top}.</translation>
    </message>
    <message>
        <source>{frequency:.0f} kHz</source>
        <translation>{frequency:.0f} kHz</translation>
    </message>
    <message>
        <source>These settings were rendered before: now with seed {seed}.</source>
        <translation>Ces réglages ont déjà été rendus : maintenant avec la graine {seed}.</translation>
    </message>
    <message>
        <source>The render starts as soon as the sound and the voice are loaded.</source>
        <translation>Le rendu commence dès que le son et la voix sont chargés.</translation>
    </message>
    <message>
        <source>render the selection</source>
        <translation>rendre la sélection</translation>
    </message>
    <message>
        <source>The render was cancelled.</source>
        <translation>Le rendu a été annulé.</translation>
    </message>
    <message>
        <source>{name} of {voice}</source>
        <translation>{name} de {voice}</translation>
    </message>
    <message>
        <source>It was kept from an earlier start.</source>
        <translation>Il vient d&apos;un démarrage précédent.</translation>
    </message>
    <message>
        <source>Write numbers of iterations with commas between them, such as 3, 6, 12.</source>
        <translation>Écrivez des nombres d&apos;itérations séparés par des virgules, par exemple 3, 6, 12.</translation>
    </message>
    <message>
        <source>A number of iterations lies between 1 and {most}.</source>
        <translation>Un nombre d&apos;itérations est compris entre 1 et {most}.</translation>
    </message>
    <message>
        <source>A sweep has at most {most} takes.</source>
        <translation>Un balayage a au plus {most} prises.</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Rapide</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Équilibré</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Élevé</translation>
    </message>
    <message>
        <source>for trying things out</source>
        <translation>pour essayer</translation>
    </message>
    <message>
        <source>more detail, takes a few times as long</source>
        <translation>plus de détails, prend plusieurs fois plus de temps</translation>
    </message>
    <message>
        <source>for final results</source>
        <translation>pour les résultats finaux</translation>
    </message>
    <message>
        <source>all training steps; slow</source>
        <translation>tous les pas de l&apos;apprentissage ; lent</translation>
    </message>
    <message>
        <source>{name}: {count} iterations</source>
        <translation>{name} : {count} itérations</translation>
    </message>
    <message>
        <source>{count} iterations: {meaning}</source>
        <translation>{count} itérations : {meaning}</translation>
    </message>
    <message>
        <source>Iterations, on a log scale</source>
        <translation>Itérations, sur une échelle logarithmique</translation>
    </message>
    <message>
        <source>More iterations take longer and leave less noise</source>
        <translation>Plus d&apos;itérations prennent plus de temps et laissent moins de bruit</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>Itérations</translation>
    </message>
    <message>
        <source>Number of steps from noise to sound, 1 to {most}</source>
        <translation>Nombre de pas du bruit au son, 1 à {most}</translation>
    </message>
    <message>
        <source>Voices (*{suffix});;All files (*)</source>
        <translation>Voix (*{suffix});;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Schedules (*.json *.txt *.npy);;All files (*)</source>
        <translation>Programmes (*.json *.txt *.npy);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voix</translation>
    </message>
    <message>
        <source>The voice that renders; choose Render, Voices for details</source>
        <translation>La voix du rendu ; choisissez Rendu, Voix pour les détails</translation>
    </message>
    <message>
        <source>Progress of the render</source>
        <translation>Progression du rendu</translation>
    </message>
    <message>
        <source>Render</source>
        <translation>Rendre</translation>
    </message>
    <message>
        <source>Render the sound with these settings (Ctrl+R)</source>
        <translation>Rendre le son avec ces réglages (Ctrl+R)</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Balayage</translation>
    </message>
    <message>
        <source>Choose the counts of the sweep</source>
        <translation>Choisir les nombres du balayage</translation>
    </message>
    <message>
        <source>Cancel the render at its next step (Esc)</source>
        <translation>Annuler le rendu à son prochain pas (Échap)</translation>
    </message>
    <message>
        <source>Render one take each with {counts} iterations (Ctrl+Shift+R)</source>
        <translation>Rendre une prise pour chacun de {counts} itérations (Ctrl+Maj+R)</translation>
    </message>
    <message>
        <source>Pages of the panel</source>
        <translation>Pages du panneau</translation>
    </message>
    <message>
        <source>Choose a voice</source>
        <translation>Choisir une voix</translation>
    </message>
    <message>
        <source>Choose a schedule</source>
        <translation>Choisir un programme</translation>
    </message>
    <message>
        <source>Looking for voices…</source>
        <translation>Recherche des voix…</translation>
    </message>
    <message>
        <source>No voice</source>
        <translation>Aucune voix</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>{rate:g} kHz · {credit}</source>
        <translation>{rate:g} kHz · {credit}</translation>
    </message>
    <message>
        <source>No estimate yet: it appears after the first render.</source>
        <translation>Pas encore d&apos;estimation : elle apparaît après le premier rendu.</translation>
    </message>
    <message>
        <source>About {time} on {device}</source>
        <translation>Environ {time} sur {device}</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s): unchanged</source>
        <translation>
            <numerusform>%n pas : inchangé</numerusform>
            <numerusform>%n pas : inchangé</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s), from noise level {level:.3f}</source>
        <translation>
            <numerusform>%n pas, depuis le niveau de bruit {level:.3f}</numerusform>
            <numerusform>%n pas, depuis le niveau de bruit {level:.3f}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n step(s), from noise level {level:.3f}</source>
        <translation>
            <numerusform>{done} sur %n pas, depuis le niveau de bruit {level:.3f}</numerusform>
            <numerusform>{done} sur %n pas, depuis le niveau de bruit {level:.3f}</numerusform>
        </translation>
    </message>
    <message>
        <source>Take {number} of {count}</source>
        <translation>Prise {number} sur {count}</translation>
    </message>
    <message>
        <source>, of which the first {left_out} are skipped</source>
        <translation>, dont les {left_out} premiers sont sautés</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) from noise level {first:.3f} to {last:.3f}{skipped}; 0 is noise, 1 is sound</source>
        <translation>
            <numerusform>%n pas du niveau de bruit {first:.3f} à {last:.3f}{skipped} ; 0 est du bruit, 1 du son</numerusform>
            <numerusform>%n pas du niveau de bruit {first:.3f} à {last:.3f}{skipped} ; 0 est du bruit, 1 du son</numerusform>
        </translation>
    </message>
    <message>
        <source>Noise level over the steps</source>
        <translation>Niveau de bruit au fil des pas</translation>
    </message>
    <message>
        <source>Noise level over the steps: {words}</source>
        <translation>Niveau de bruit au fil des pas : {words}</translation>
    </message>
    <message>
        <source>noise → sound</source>
        <translation>bruit → son</translation>
    </message>
    <message>
        <source>Sweep counts</source>
        <translation>Nombres du balayage</translation>
    </message>
    <message>
        <source>Iteration counts</source>
        <translation>Nombres d&apos;itérations</translation>
    </message>
    <message>
        <source>Numbers of iterations, with commas between them</source>
        <translation>Nombres d&apos;itérations, séparés par des virgules</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>Return to the counts of a new installation</source>
        <translation>Revenir aux nombres d&apos;une nouvelle installation</translation>
    </message>
    <message>
        <source>Discard changes to the counts (Esc)</source>
        <translation>Abandonner les changements (Échap)</translation>
    </message>
    <message>
        <source>Use these counts (Enter)</source>
        <translation>Utiliser ces nombres (Entrée)</translation>
    </message>
    <message>
        <source>A sweep renders a take with each of these:</source>
        <translation>Un balayage rend une prise avec chacun de ces nombres :</translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation>&amp;Déplacer</translation>
    </message>
    <message>
        <source>&amp;Warp time</source>
        <translation>Déformer &amp;le temps</translation>
    </message>
    <message>
        <source>Select time &amp;range</source>
        <translation>&amp;Sélectionner une plage de temps</translation>
    </message>
    <message>
        <source>Select frequency &amp;band</source>
        <translation>Sélectionner &amp;une bande de fréquences</translation>
    </message>
    <message>
        <source>Select bo&amp;x</source>
        <translation>Sélectionner un &amp;rectangle</translation>
    </message>
    <message>
        <source>Select with &amp;lasso</source>
        <translation>Sélectionner &amp;au lasso</translation>
    </message>
    <message>
        <source>Bru&amp;sh</source>
        <translation>&amp;Pinceau</translation>
    </message>
    <message>
        <source>&amp;Pencil</source>
        <translation>&amp;Crayon</translation>
    </message>
    <message>
        <source>Painting &amp;tool</source>
        <translation>&amp;Outil de peinture</translation>
    </message>
    <message>
        <source>Edit the &amp;mel</source>
        <translation>Retoucher &amp;le mel</translation>
    </message>
    <message>
        <source>Paint with the ke&amp;yboard</source>
        <translation>Peindre au cla&amp;vier</translation>
    </message>
    <message>
        <source>&amp;Apply effect to selection</source>
        <translation>Appliquer l&apos;&amp;effet à la sélection</translation>
    </message>
    <message>
        <source>Render se&amp;lection</source>
        <translation>Rendre &amp;la sélection</translation>
    </message>
    <message>
        <source>&amp;Preview edits</source>
        <translation>É&amp;couter les retouches</translation>
    </message>
    <message>
        <source>V&amp;ariations: 8 seeds</source>
        <translation>&amp;Variations : 8 graines</translation>
    </message>
    <message>
        <source>Variation &amp;grid…</source>
        <translation>&amp;Grille de variations…</translation>
    </message>
    <message>
        <source>&amp;Keep starred variations</source>
        <translation>&amp;Garder les variations favorites</translation>
    </message>
    <message>
        <source>L&amp;oad edits…</source>
        <translation>Charger &amp;des retouches…</translation>
    </message>
    <message>
        <source>Save e&amp;dits…</source>
        <translation>E&amp;nregistrer les retouches…</translation>
    </message>
    <message>
        <source>Remo&amp;ve all edits</source>
        <translation>Retirer &amp;toutes les retouches</translation>
    </message>
    <message>
        <source>Play next ta&amp;ke</source>
        <translation>Lire la prise &amp;suivante</translation>
    </message>
    <message>
        <source>Play pre&amp;vious take</source>
        <translation>L&amp;ire la prise précédente</translation>
    </message>
    <message>
        <source>Star the take</source>
        <translation>Étoile pour la prise</translation>
    </message>
    <message>
        <source>There is no sound on the clipboard.</source>
        <translation>Il n&apos;y a pas de son dans le presse-papiers.</translation>
    </message>
    <message>
        <source>copy the audio</source>
        <translation>copier l&apos;audio</translation>
    </message>
    <message>
        <source>&amp;Copy take as audio</source>
        <translation>Cop&amp;ier la prise en audio</translation>
    </message>
    <message>
        <source>Copy se&amp;lection as audio</source>
        <translation>Copier la &amp;sélection en audio</translation>
    </message>
    <message>
        <source>Paste aud&amp;io</source>
        <translation>Coller l&apos;a&amp;udio</translation>
    </message>
    <message>
        <source>Add mar&amp;ker…</source>
        <translation>Ajouter un &amp;marqueur…</translation>
    </message>
    <message>
        <source>Read la&amp;bels…</source>
        <translation>Lire des étiquettes…</translation>
    </message>
    <message>
        <source>&amp;Write labels…</source>
        <translation>Écrire les étiquettes…</translation>
    </message>
    <message>
        <source>Remove mark&amp;ers</source>
        <translation>Retirer les marqueurs</translation>
    </message>
    <message>
        <source>Saved the edits to {path}</source>
        <translation>Retouches enregistrées dans {path}</translation>
    </message>
    <message>
        <source>edit the mel</source>
        <translation>retoucher le mel</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>Étirement</translation>
    </message>
    <message>
        <source>Pitch</source>
        <translation>Hauteur</translation>
    </message>
    <message>
        <source>Formants</source>
        <translation>Formants</translation>
    </message>
    <message>
        <source>Intonation</source>
        <translation>Intonation</translation>
    </message>
    <message>
        <source>Morph</source>
        <translation>Morphing</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Gain</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Remplir</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Figer</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Flouter</translation>
    </message>
    <message>
        <source>Sharpen</source>
        <translation>Affiner</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Porte</translation>
    </message>
    <message>
        <source>Tilt</source>
        <translation>Pente</translation>
    </message>
    <message>
        <source>Harmonics</source>
        <translation>Harmoniques</translation>
    </message>
    <message>
        <source>time</source>
        <translation>temps</translation>
    </message>
    <message>
        <source>frequency</source>
        <translation>fréquence</translation>
    </message>
    <message>
        <source>Along</source>
        <translation>Le long de</translation>
    </message>
    <message>
        <source>Anchors</source>
        <translation>Ancres</translation>
    </message>
    <message>
        <source>At</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>Bandes</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Decibels</source>
        <translation>Décibels</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Facteur</translation>
    </message>
    <message>
        <source>Highest pitch</source>
        <translation>Hauteur maximale</translation>
    </message>
    <message>
        <source>Keep formants</source>
        <translation>Garder les formants</translation>
    </message>
    <message>
        <source>Knee</source>
        <translation>Genou</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>Pivot</source>
        <translation>Pivot</translation>
    </message>
    <message>
        <source>Reduction</source>
        <translation>Réduction</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Secondes</translation>
    </message>
    <message>
        <source>Semitones</source>
        <translation>Demi-tons</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Seuil</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Vers</translation>
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
        <translation>pinceau</translation>
    </message>
    <message>
        <source>lasso</source>
        <translation>lasso</translation>
    </message>
    <message>
        <source>dab</source>
        <translation>touche</translation>
    </message>
    <message>
        <source>curve</source>
        <translation>courbe</translation>
    </message>
    <message numerus="yes">
        <source>curve of %n point(s)</source>
        <translation>
            <numerusform>courbe de %n point</numerusform>
            <numerusform>courbe de %n points</numerusform>
        </translation>
    </message>
    <message>
        <source>read the labels</source>
        <translation>lire les étiquettes</translation>
    </message>
    <message>
        <source>write the labels</source>
        <translation>écrire les étiquettes</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n label(s) to {path}</source>
        <translation>
            <numerusform>%n étiquette enregistrée dans {path}</numerusform>
            <numerusform>%n étiquettes enregistrées dans {path}</numerusform>
        </translation>
    </message>
    <message>
        <source>Fill from both sides</source>
        <translation>Remplir depuis les deux côtés</translation>
    </message>
    <message>
        <source>Fill from above and below</source>
        <translation>Remplir depuis le haut et le bas</translation>
    </message>
    <message>
        <source>Blur in time</source>
        <translation>Flouter dans le temps</translation>
    </message>
    <message>
        <source>Blur in frequency</source>
        <translation>Flouter en fréquence</translation>
    </message>
    <message>
        <source>Sharpen in time</source>
        <translation>Affiner dans le temps</translation>
    </message>
    <message>
        <source>Sharpen in frequency</source>
        <translation>Affiner en fréquence</translation>
    </message>
    <message>
        <source>Freeze the frame at the cursor</source>
        <translation>Figer la trame au curseur</translation>
    </message>
    <message>
        <source>The grid has {size} variations. Choose values that give 1 to {most}.</source>
        <translation>La grille a {size} variations. Choisissez des valeurs qui en donnent 1 à {most}.</translation>
    </message>
    <message>
        <source>Curve of the value</source>
        <translation>Courbe de la valeur</translation>
    </message>
    <message numerus="yes">
        <source>A curve of %n point(s)</source>
        <translation>
            <numerusform>Une courbe de %n point</numerusform>
            <numerusform>Une courbe de %n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Audacity labels (*.txt);;All files (*)</source>
        <translation>Étiquettes Audacity (*.txt);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Add marker</source>
        <translation>Ajouter un marqueur</translation>
    </message>
    <message>
        <source>Label:</source>
        <translation>Étiquette :</translation>
    </message>
    <message>
        <source>Read labels</source>
        <translation>Lire des étiquettes</translation>
    </message>
    <message>
        <source>Write labels</source>
        <translation>Écrire les étiquettes</translation>
    </message>
    <message>
        <source>Audacity labels</source>
        <translation>Étiquettes Audacity</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Scroll by dragging; a click moves the cursor, Shift and drag loops</source>
        <translation>Glisser pour défiler ; un clic déplace le curseur, Maj et glisser boucle</translation>
    </message>
    <message>
        <source>Warp</source>
        <translation>Déformer</translation>
    </message>
    <message>
        <source>Drag a point to another time; the mel between anchors is stretched</source>
        <translation>Glissez un point vers un autre temps ; le mel entre les ancres est étiré</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Plage</translation>
    </message>
    <message>
        <source>Select a time range</source>
        <translation>Sélectionner une plage de temps</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Bande</translation>
    </message>
    <message>
        <source>Select a frequency band</source>
        <translation>Sélectionner une bande de fréquences</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Rectangle</translation>
    </message>
    <message>
        <source>Select a rectangle of time and frequency</source>
        <translation>Sélectionner un rectangle de temps et de fréquences</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>Select the inside of a drawn line</source>
        <translation>Sélectionner l&apos;intérieur d&apos;un tracé</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pinceau</translation>
    </message>
    <message>
        <source>Paint the chosen effect; the pressure of a pen scales it</source>
        <translation>Peindre l&apos;effet choisi ; la pression d&apos;un stylet le dose</translation>
    </message>
    <message>
        <source>Pencil</source>
        <translation>Crayon</translation>
    </message>
    <message>
        <source>Draw a pitch, whose harmonics are added</source>
        <translation>Dessiner une hauteur, dont les harmoniques sont ajoutés</translation>
    </message>
    <message>
        <source>Edited mel</source>
        <translation>Mel retouché</translation>
    </message>
    <message>
        <source>Play a sketch of the edited mel (P)</source>
        <translation>Lire une esquisse du mel retouché (P)</translation>
    </message>
    <message>
        <source>Edited mel spectrogram</source>
        <translation>Spectrogramme mel retouché</translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s)</source>
        <translation>
            <numerusform>%n retouche</numerusform>
            <numerusform>%n retouches</numerusform>
        </translation>
    </message>
    <message>
        <source>Updating…</source>
        <translation>Mise à jour…</translation>
    </message>
    <message>
        <source>The mel is still being stretched. Draw again when it has its new length.</source>
        <translation>Le mel est encore en cours d&apos;étirement. Dessinez à nouveau quand il aura sa nouvelle longueur.</translation>
    </message>
    <message>
        <source>Morph with…</source>
        <translation>Morphing avec…</translation>
    </message>
    <message>
        <source>Choose another recording or mel to morph this sound with</source>
        <translation>Choisir un autre enregistrement ou mel pour un morphing avec ce son</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Dosage</translation>
    </message>
    <message>
        <source>0 is this sound, 1 the other one, exactly</source>
        <translation>0 est ce son, 1 l&apos;autre, exactement</translation>
    </message>
    <message>
        <source>Fade over time</source>
        <translation>Fondu dans le temps</translation>
    </message>
    <message>
        <source>From this sound at the start to the other one at the end</source>
        <translation>De ce son au début vers l&apos;autre à la fin</translation>
    </message>
    <message>
        <source>Morph with</source>
        <translation>Morphing avec</translation>
    </message>
    <message>
        <source>Morph pad: pitch across, timbre up</source>
        <translation>Pavé de morphing : hauteur en largeur, timbre en hauteur</translation>
    </message>
    <message>
        <source>Across: pitch of the other sound. Up: its timbre. Arrow keys move the dot</source>
        <translation>En largeur : la hauteur de l&apos;autre son. Vers le haut : son timbre. Les flèches déplacent le point</translation>
    </message>
    <message>
        <source>pitch →</source>
        <translation>hauteur →</translation>
    </message>
    <message>
        <source>timbre ↑</source>
        <translation>timbre ↑</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Effet</translation>
    </message>
    <message>
        <source>What is done to the selection</source>
        <translation>Ce qui est fait à la sélection</translation>
    </message>
    <message>
        <source>Amount of the effect</source>
        <translation>Dosage de l&apos;effet</translation>
    </message>
    <message>
        <source>Brush radius in time</source>
        <translation>Rayon du pinceau dans le temps</translation>
    </message>
    <message>
        <source>Brush radius in mel bands</source>
        <translation>Rayon du pinceau en bandes mel</translation>
    </message>
    <message>
        <source>bands</source>
        <translation>bandes</translation>
    </message>
    <message>
        <source>Hardness of the brush, 0 soft to 1 hard</source>
        <translation>Dureté du pinceau, 0 doux à 1 dur</translation>
    </message>
    <message>
        <source>Width of soft edges in time</source>
        <translation>Largeur des bords doux dans le temps</translation>
    </message>
    <message>
        <source>Width of soft edges in mel bands</source>
        <translation>Largeur des bords doux en bandes mel</translation>
    </message>
    <message>
        <source>Level of drawn harmonics</source>
        <translation>Niveau des harmoniques dessinés</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Apply the effect to the selection (Ctrl+Return)</source>
        <translation>Appliquer l&apos;effet à la sélection (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Copy the selected range or box of the mel</source>
        <translation>Copier la plage ou le rectangle sélectionné du mel</translation>
    </message>
    <message>
        <source>Paste the copied part at the cursor, with soft edges</source>
        <translation>Coller la partie copiée au curseur, avec des bords doux</translation>
    </message>
    <message>
        <source>Hardness</source>
        <translation>Dureté</translation>
    </message>
    <message>
        <source>Soft edges</source>
        <translation>Bords</translation>
    </message>
    <message>
        <source>Selected: {region}</source>
        <translation>Sélection : {region}</translation>
    </message>
    <message>
        <source>Paint on the mel.</source>
        <translation>Peignez sur le mel.</translation>
    </message>
    <message>
        <source>Choose Brush above the mel to paint, or Box to select, and drag.</source>
        <translation>Choisissez Pinceau au-dessus du mel pour peindre, ou Rectangle pour sélectionner, et faites glisser.</translation>
    </message>
    <message>
        <source>Reset {label}</source>
        <translation>Réinitialiser {label}</translation>
    </message>
    <message>
        <source>Reset to {neutral:g}</source>
        <translation>Remettre à {neutral:g}</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Graines</translation>
    </message>
    <message>
        <source>Strengths</source>
        <translation>Intensités</translation>
    </message>
    <message>
        <source>such as 0.2, 0.4, 0.6; empty for the chosen one</source>
        <translation>comme 0.2, 0.4, 0.6 ; vide pour celle choisie</translation>
    </message>
    <message>
        <source>such as 3, 6, 25; empty for the chosen number</source>
        <translation>comme 3, 6, 25 ; vide pour le nombre choisi</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>Voix</translation>
    </message>
    <message>
        <source>Also without the edits</source>
        <translation>Aussi sans les retouches</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s)</source>
        <translation>
            <numerusform>%n prise</numerusform>
            <numerusform>%n prises</numerusform>
        </translation>
    </message>
    <message>
        <source>“{text}” is not a list of numbers. Separate the numbers with commas.</source>
        <translation>« {text} » n’est pas une liste de nombres. Séparez les nombres par des virgules.</translation>
    </message>
    <message>
        <source>“{text}” is not a list of whole numbers. Enter numbers such as 3, 6, 25.</source>
        <translation>« {text} » n’est pas une liste de nombres entiers. Saisissez des nombres comme 3, 6, 25.</translation>
    </message>
    <message>
        <source>&amp;Export take…</source>
        <translation>E&amp;xporter la prise…</translation>
    </message>
    <message>
        <source>E&amp;xport all takes…</source>
        <translation>Exporter toutes les pr&amp;ises…</translation>
    </message>
    <message>
        <source>Export ta&amp;kes with options…</source>
        <translation>Exporter &amp;des prises avec options…</translation>
    </message>
    <message>
        <source>Save &amp;back to recording…</source>
        <translation>Enre&amp;gistrer dans l&apos;original…</translation>
    </message>
    <message>
        <source>Export selected takes…</source>
        <translation>Exporter les prises sélectionnées…</translation>
    </message>
    <message>
        <source>Export ste&amp;ps of take…</source>
        <translation>Exporter les p&amp;as de la prise…</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>É&amp;toile</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Renommer</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>&amp;Copy settings</source>
        <translation>&amp;Copier les réglages</translation>
    </message>
    <message>
        <source>Pre&amp;vious step</source>
        <translation>&amp;Pas précédent</translation>
    </message>
    <message>
        <source>Ne&amp;xt step</source>
        <translation>P&amp;as suivant</translation>
    </message>
    <message>
        <source>Play take {number}</source>
        <translation>Lire la prise {number}</translation>
    </message>
    <message>
        <source>&amp;Play/stop</source>
        <translation>&amp;Lire/arrêter</translation>
    </message>
    <message>
        <source>Play a&amp;gain</source>
        <translation>Lire à nouvea&amp;u</translation>
    </message>
    <message>
        <source>Play &amp;original</source>
        <translation>Lire l&apos;&amp;original</translation>
    </message>
    <message>
        <source>Play &amp;take</source>
        <translation>Lire la &amp;prise</translation>
    </message>
    <message>
        <source>Next page of takes</source>
        <translation>Page suivante de prises</translation>
    </message>
    <message>
        <source>Previous page of takes</source>
        <translation>Page précédente de prises</translation>
    </message>
    <message>
        <source>&amp;Loop</source>
        <translation>&amp;Boucle</translation>
    </message>
    <message>
        <source>Loop &amp;from cursor</source>
        <translation>Boucle &amp;depuis le curseur</translation>
    </message>
    <message>
        <source>Loop &amp;up to cursor</source>
        <translation>Boucle &amp;jusqu&apos;au curseur</translation>
    </message>
    <message>
        <source>step {step} of {steps}</source>
        <translation>pas {step} sur {steps}</translation>
    </message>
    <message>
        <source>schedule {name}</source>
        <translation>programme {name}</translation>
    </message>
    <message>
        <source>Could not write {path}: the name has no suffix. End it in .wav or .flac.</source>
        <translation>Impossible d&apos;écrire {path} : le nom n&apos;a pas d&apos;extension. Terminez-le par .wav ou .flac.</translation>
    </message>
    <message>
        <source>{name}, step {step}</source>
        <translation>{name}, pas {step}</translation>
    </message>
    <message>
        <source>Exported {what}</source>
        <translation>Exporté : {what}</translation>
    </message>
    <message>
        <source>Exported {what}; {clipped:,} samples above full scale were clipped.</source>
        <translation>Exporté : {what} ; {clipped:,} échantillons au-dessus de la pleine échelle ont été écrêtés.</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) to {folder}</source>
        <translation>
            <numerusform>%n prise vers {folder}</numerusform>
            <numerusform>%n prises vers {folder}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) to {folder}</source>
        <translation>
            <numerusform>%n pas vers {folder}</numerusform>
            <numerusform>%n pas vers {folder}</numerusform>
        </translation>
    </message>
    <message>
        <source>FLAC does not support floats. Choose 16 or 24 bits, or WAV.</source>
        <translation>FLAC ne prend pas les flottants. Choisissez 16 ou 24 bits, ou WAV.</translation>
    </message>
    <message>
        <source>The name {template!r} cannot be read: {error}.</source>
        <translation>Le nom {template!r} ne peut pas être lu : {error}.</translation>
    </message>
    <message>
        <source>The name has an unknown field {{{field}}}. The fields are {fields}.</source>
        <translation>Le nom a un champ inconnu {{{field}}}. Les champs sont {fields}.</translation>
    </message>
    <message>
        <source>The name is empty or too long. Enter a shorter one.</source>
        <translation>Le nom est vide ou trop long. Saisissez-en un plus court.</translation>
    </message>
    <message>
        <source>{meaning} Only the first minute is scored.</source>
        <translation>{meaning} Seule la première minute est notée.</translation>
    </message>
    <message>
        <source>Intelligibility, 0 to 1: higher is better.</source>
        <translation>Intelligibilité, 0 à 1 : plus haut est mieux.</translation>
    </message>
    <message>
        <source>Perceived quality, 1.04 to 4.64: higher is better.</source>
        <translation>Qualité perçue, 1,04 à 4,64 : plus haut est mieux.</translation>
    </message>
    <message>
        <source>Mel cepstral distortion in dB: lower is better.</source>
        <translation>Distorsion cepstrale mel en dB : plus bas est mieux.</translation>
    </message>
    <message>
        <source>F0 frame error, the share with a wrong pitch or voicing: lower is better.</source>
        <translation>Erreur de trame F0, part de hauteurs ou de voisements faux : plus bas est mieux.</translation>
    </message>
    <message>
        <source>Mean squared error of log mel spectra: lower is better.</source>
        <translation>Erreur quadratique moyenne des spectres log-mel : plus bas est mieux.</translation>
    </message>
    <message>
        <source>Distance of spectra at several sizes: lower is better.</source>
        <translation>Distance des spectres à plusieurs tailles : plus bas est mieux.</translation>
    </message>
    <message>
        <source>Periodicity</source>
        <translation>Périodicité</translation>
    </message>
    <message>
        <source>Error of how periodic the sound is: lower is better.</source>
        <translation>Erreur sur la périodicité du son : plus bas est mieux.</translation>
    </message>
    <message>
        <source>Agreement on what is voiced, 0 to 1: higher is better.</source>
        <translation>Accord sur ce qui est voisé, 0 à 1 : plus haut est mieux.</translation>
    </message>
    <message>
        <source>Predicted listening score at 48 kHz, 1 to 5: higher is better.</source>
        <translation>Note d&apos;écoute prédite à 48 kHz, 1 à 5 : plus haut est mieux.</translation>
    </message>
    <message>
        <source>Predicted listening score without a reference, 1 to 5: higher is better.</source>
        <translation>Note d&apos;écoute prédite sans référence, 1 à 5 : plus haut est mieux.</translation>
    </message>
    <message>
        <source>Predicted listening score for gaps and clicks, 1 to 5: higher is better.</source>
        <translation>Note d&apos;écoute prédite pour les trous et les clics, 1 à 5 : plus haut est mieux.</translation>
    </message>
    <message>
        <source>it could not be computed: {error!r}</source>
        <translation>calcul impossible : {error!r}</translation>
    </message>
    <message>
        <source>The original is a mel, so there is no recording to compare with.</source>
        <translation>L&apos;original est un mel, il n&apos;y a donc pas d&apos;enregistrement auquel comparer.</translation>
    </message>
    <message>
        <source>The take was edited, so it is meant to differ from the recording.</source>
        <translation>La prise a été retouchée, elle doit donc différer de l&apos;enregistrement.</translation>
    </message>
    <message>
        <source>Export take</source>
        <translation>Exporter la prise</translation>
    </message>
    <message>
        <source>Export step {step}</source>
        <translation>Exporter le pas {step}</translation>
    </message>
    <message>
        <source>Export steps to folder</source>
        <translation>Exporter les pas vers un dossier</translation>
    </message>
    <message>
        <source>Export selected takes to folder</source>
        <translation>Exporter les prises sélectionnées vers un dossier</translation>
    </message>
    <message>
        <source>Export all takes to folder</source>
        <translation>Exporter toutes les prises vers un dossier</translation>
    </message>
    <message>
        <source>Replace “{name}” by the take “{take}”? The recording on the disk is overwritten; this cannot be undone.</source>
        <translation>Remplacer « {name} » par la prise « {take} » ? L&apos;enregistrement du disque est écrasé ; c&apos;est irréversible.</translation>
    </message>
    <message>
        <source>Save back</source>
        <translation>Enregistrer dans l&apos;original</translation>
    </message>
    <message>
        <source>Step of the render</source>
        <translation>Pas du rendu</translation>
    </message>
    <message>
        <source>Show the sound after each step of the render; the last step is the take (, and .)</source>
        <translation>Afficher le son après chaque pas du rendu ; le dernier pas est la prise (, et .)</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>Pas {step} sur {steps}</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Touche</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Key 00</source>
        <translation>Touche 00</translation>
    </message>
    <message>
        <source>No takes yet. Each render becomes a take.</source>
        <translation>Pas encore de prises. Chaque rendu devient une prise.</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Étoile</translation>
    </message>
    <message>
        <source>Add or remove a star (Ctrl+D)</source>
        <translation>Mettre ou retirer une étoile (Ctrl+D)</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Rename the take (F2)</source>
        <translation>Renommer la prise (F2)</translation>
    </message>
    <message>
        <source>Delete the take (Del)</source>
        <translation>Supprimer la prise (Suppr)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Choose the columns of the table</source>
        <translation>Choisir les colonnes du tableau</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>Tout exporter…</translation>
    </message>
    <message>
        <source>Export every take, named after its settings (Ctrl+Shift+E)</source>
        <translation>Exporter chaque prise, nommée d&apos;après ses réglages (Ctrl+Maj+E)</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Prises</translation>
    </message>
    <message>
        <source>Renders of this sound. Choose one to show it; press its key to play it</source>
        <translation>Rendus de ce son. Choisissez-en un pour l&apos;afficher ; appuyez sur sa touche pour le lire</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>avec étoile</translation>
    </message>
    <message>
        <source>Not available: {reason}</source>
        <translation>Non disponible : {reason}</translation>
    </message>
    <message>
        <source>{title} not available</source>
        <translation>{title} non disponible</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Illisible</translation>
    </message>
    <message>
        <source>Excluded. The files are damaged; copy them again from where they were made.</source>
        <translation>Exclus. Les fichiers sont endommagés ; copiez-les à nouveau depuis leur origine.</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Silencieux</translation>
    </message>
    <message>
        <source>Excluded: they contain no sound to train on.</source>
        <translation>Exclus : ils ne contiennent aucun son pour l&apos;apprentissage.</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>En double</translation>
    </message>
    <message>
        <source>Excluded: one copy of each is enough.</source>
        <translation>Exclus : une copie de chacun suffit.</translation>
    </message>
    <message>
        <source>Clipped</source>
        <translation>Saturé</translation>
    </message>
    <message>
        <source>They were recorded too loud, and the voice would learn the distortion. Exclude them, or record them again with less gain.</source>
        <translation>Ils ont été enregistrés trop fort, et la voix apprendrait la distorsion. Excluez-les, ou réenregistrez-les avec moins de gain.</translation>
    </message>
    <message>
        <source>Noisy</source>
        <translation>Bruité</translation>
    </message>
    <message>
        <source>The voice would learn the noise too. Exclude them, or record them again in a quiet place.</source>
        <translation>La voix apprendrait aussi le bruit. Excluez-les, ou réenregistrez-les dans un endroit calme.</translation>
    </message>
    <message>
        <source>High frequencies missing</source>
        <translation>Hautes fréquences absentes</translation>
    </message>
    <message>
        <source>The voice would sound dull. Use the original recordings if you have them, or exclude these if the others have high frequencies.</source>
        <translation>La voix sonnerait terne. Utilisez les enregistrements d&apos;origine si vous les avez, ou excluez ceux-ci si les autres ont de hautes fréquences.</translation>
    </message>
    <message>
        <source>Dull</source>
        <translation>Terne</translation>
    </message>
    <message>
        <source>The voice would sound dull. Use the original recordings if you have them.</source>
        <translation>La voix sonnerait terne. Utilisez les enregistrements d&apos;origine si vous les avez.</translation>
    </message>
    <message>
        <source>Very short</source>
        <translation>Très court</translation>
    </message>
    <message>
        <source>They are padded with silence. Exclude those that are not words.</source>
        <translation>Ils sont complétés par du silence. Excluez ceux qui ne sont pas des mots.</translation>
    </message>
    <message>
        <source>Channels differ</source>
        <translation>Canaux différents</translation>
    </message>
    <message>
        <source>Repaired: the copy uses the louder channel. Without the repair it uses the mean.</source>
        <translation>Réparé : la copie utilise le canal le plus fort. Sans la réparation, elle utilise la moyenne.</translation>
    </message>
    <message>
        <source>Uneven loudness</source>
        <translation>Volume inégal</translation>
    </message>
    <message>
        <source>Repaired: in the copy all recordings are equally loud. Choose “Don&apos;t repair” for one that should stay a whisper or a shout.</source>
        <translation>Réparé : dans la copie, tous les enregistrements ont le même volume. Choisissez « Ne pas réparer » pour celui qui doit rester un chuchotement ou un cri.</translation>
    </message>
    <message>
        <source>Little speech</source>
        <translation>Peu de parole</translation>
    </message>
    <message>
        <source>With less than 15 minutes of speech, start from a trained voice or add recordings.</source>
        <translation>Avec moins de 15 minutes de parole, partez d&apos;une voix entraînée ou ajoutez des enregistrements.</translation>
    </message>
    <message>
        <source>No problems found.</source>
        <translation>Aucun problème trouvé.</translation>
    </message>
    <message>
        <source>play the clip</source>
        <translation>lire l&apos;extrait</translation>
    </message>
    <message>
        <source>&amp;Train a voice…</source>
        <translation>&amp;Entraîner une voix…</translation>
    </message>
    <message>
        <source>check the recordings</source>
        <translation>vérifier les enregistrements</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>The copy of the recordings needs {needed}, but only {free} are free. Free some space on the disk of {folder}, or exclude recordings.</source>
        <translation>La copie des enregistrements demande {needed}, mais seulement {free} sont libres. Libérez de l&apos;espace sur le disque de {folder}, ou excluez des enregistrements.</translation>
    </message>
    <message>
        <source>Halve batch</source>
        <translation>Réduire le lot de moitié</translation>
    </message>
    <message>
        <source>Show recordings</source>
        <translation>Afficher les enregistrements</translation>
    </message>
    <message>
        <source>The disk is full. Free some space; training continues and saves as soon as it can.</source>
        <translation>Le disque est plein. Libérez de l&apos;espace ; l&apos;entraînement continue et enregistre dès qu&apos;il le peut.</translation>
    </message>
    <message>
        <source>The last checkpoint is kept.</source>
        <translation>Le dernier point de contrôle est gardé.</translation>
    </message>
    <message>
        <source>The operating system ended the training run, most often because memory ran out.</source>
        <translation>Le système d&apos;exploitation a mis fin à l&apos;entraînement, le plus souvent faute de mémoire.</translation>
    </message>
    <message>
        <source>Memory ran out. Use a smaller batch.</source>
        <translation>La mémoire a manqué. Utilisez un lot plus petit.</translation>
    </message>
    <message>
        <source>The GPU failed or is not available. Resume to try again.</source>
        <translation>Le GPU a échoué ou n&apos;est pas disponible. Reprenez pour réessayer.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space and resume.</source>
        <translation>Le disque est plein. Libérez de l&apos;espace et reprenez.</translation>
    </message>
    <message>
        <source>The prepared recordings are missing. Check the recordings again.</source>
        <translation>Les enregistrements préparés manquent. Vérifiez à nouveau les enregistrements.</translation>
    </message>
    <message>
        <source>Training stopped because of a bug in Gradwave. Copy the details into a report.</source>
        <translation>L&apos;entraînement s&apos;est arrêté à cause d&apos;un bogue de Gradwave. Copiez les détails dans un rapport.</translation>
    </message>
    <message>
        <source>Recording needs PortAudio, which is not installed. Install it (Debian, Ubuntu: sudo apt install libportaudio2) and start Gradwave again.</source>
        <translation>Pour enregistrer, il faut PortAudio, qui n&apos;est pas installé. Installez-le (Debian, Ubuntu : sudo apt install libportaudio2) et redémarrez Gradwave.</translation>
    </message>
    <message>
        <source>it supports none of the usual sample rates</source>
        <translation>il ne prend aucune des fréquences d&apos;échantillonnage usuelles</translation>
    </message>
    <message>
        <source>The microphone could not be opened ({reason}). Choose another one, or allow its use in the system settings. To find a new microphone, close this window and choose Listen, Devices, Refresh.</source>
        <translation>Le micro n&apos;a pas pu être ouvert ({reason}). Choisissez-en un autre, ou autorisez son usage dans les réglages du système. Pour trouver un nouveau micro, fermez cette fenêtre et choisissez Écoute, Périphériques, Actualiser.</translation>
    </message>
    <message>
        <source>For comparison: fine-tuning on {length:g} min of a new voice changed the predicted listening score (P.808, 1 to 5) from {before:.2f} to {after:.2f}; the recordings score {original:.2f}. Your result may differ.</source>
        <translation>Pour comparaison : l&apos;affinage sur {length:g} min d&apos;une nouvelle voix a changé la note d&apos;écoute prédite (P.808, 1 à 5) de {before:.2f} à {after:.2f} ; les enregistrements ont {original:.2f}. Votre résultat peut différer.</translation>
    </message>
    <message>
        <source>For comparison: fine-tuning on {length:g} min of a new voice changed the predicted listening score (P.808, 1 to 5) from {before:.2f} to {after:.2f}, within the measurement error; the recordings score {original:.2f}. Your result may differ.</source>
        <translation>Pour comparaison : l&apos;affinage sur {length:g} min d&apos;une nouvelle voix a changé la note d&apos;écoute prédite (P.808, 1 à 5) de {before:.2f} à {after:.2f}, dans la marge d&apos;erreur ; les enregistrements ont {original:.2f}. Votre résultat peut différer.</translation>
    </message>
    <message>
        <source>The take was too short. Press Record, read the sentence, then press Stop.</source>
        <translation>La prise était trop courte. Appuyez sur Enregistrer, lisez la phrase, puis appuyez sur Arrêter.</translation>
    </message>
    <message>
        <source>The take is very quiet. Move closer to the microphone, or raise the input level.</source>
        <translation>La prise est très faible. Rapprochez-vous du micro ou montez le niveau d&apos;entrée.</translation>
    </message>
    <message>
        <source>The take is clipped. Lower the input level and record again.</source>
        <translation>La prise est saturée. Baissez le niveau d&apos;entrée et recommencez.</translation>
    </message>
    <message>
        <source>The room is noisy. Switch off fans and machines, or record in a quieter place.</source>
        <translation>La pièce est bruyante. Éteignez ventilateurs et machines, ou enregistrez dans un endroit plus calme.</translation>
    </message>
    <message>
        <source>record</source>
        <translation>enregistrer le son</translation>
    </message>
    <message>
        <source>The microphone stopped delivering sound. Reconnect it, close this window, choose Listen, Devices, Refresh, and record again.</source>
        <translation>Le micro ne donne plus de son. Rebranchez-le, fermez cette fenêtre, choisissez Écoute, Périphériques, Actualiser, et recommencez.</translation>
    </message>
    <message>
        <source>Could not write {path}: {reason}. Free some space and record again.</source>
        <translation>Impossible d&apos;écrire {path} : {reason}. Libérez de l&apos;espace et recommencez.</translation>
    </message>
    <message>
        <source>look for recordings</source>
        <translation>chercher les enregistrements</translation>
    </message>
    <message>
        <source>Could not write {target}: the folder already exists. Remove it, or choose another folder.</source>
        <translation>Impossible d&apos;écrire {target} : le dossier existe déjà. Supprimez-le ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Could not write {target}: {reason}. Choose another folder.</source>
        <translation>Impossible d&apos;écrire {target} : {reason}. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Could not import {folder}: it contains no trained voice. Choose the folder that was copied back from the other machine.</source>
        <translation>Impossible d&apos;importer {folder} : il ne contient aucune voix entraînée. Choisissez le dossier rapporté de l&apos;autre machine.</translation>
    </message>
    <message>
        <source>Could not copy {source}: {reason}. Free some space and import again.</source>
        <translation>Impossible de copier {source} : {reason}. Libérez de l&apos;espace et importez à nouveau.</translation>
    </message>
    <message>
        <source>spectral error, lower is better</source>
        <translation>erreur spectrale, plus bas est mieux</translation>
    </message>
    <message>
        <source>timbre distance, lower is better</source>
        <translation>distance de timbre, plus bas est mieux</translation>
    </message>
    <message>
        <source>intelligibility, higher is better</source>
        <translation>intelligibilité, plus haut est mieux</translation>
    </message>
    <message>
        <source>Neither the held-out loss nor a score has improved since step {since:,}. More steps are unlikely to be heard. Listen below, and choose Finish now to keep the voice as it is.</source>
        <translation>Ni la perte sur les données réservées ni aucune note ne s&apos;est améliorée depuis le pas {since:,}. D&apos;autres pas ne s&apos;entendront sans doute pas. Écoutez ci-dessous, et choisissez Finir maintenant pour garder la voix telle quelle.</translation>
    </message>
    <message>
        <source>All scores are better than before training.</source>
        <translation>Toutes les notes sont meilleures qu&apos;avant l&apos;entraînement.</translation>
    </message>
    <message>
        <source>{better} of {total} scores are better than before training. Listen to decide.</source>
        <translation>{better} notes sur {total} sont meilleures qu&apos;avant l&apos;entraînement. Écoutez pour décider.</translation>
    </message>
    <message>
        <source>No score is better than before training. Listen to decide; more steps or more recordings may help.</source>
        <translation>Aucune note n&apos;est meilleure qu&apos;avant l&apos;entraînement. Écoutez pour décider ; plus de pas ou d&apos;enregistrements peuvent aider.</translation>
    </message>
    <message>
        <source>Training was stopped after {step:,} steps, before the first preview. To compare, go back and train longer, or install the voice and try it in the window.</source>
        <translation>L&apos;entraînement a été arrêté après {step:,} pas, avant le premier aperçu. Pour comparer, revenez en arrière et entraînez plus longtemps, ou installez la voix et essayez-la dans la fenêtre.</translation>
    </message>
    <message>
        <source>The voice was trained for {step:,} steps. These previews and scores are from step {newest_scored:,}, the last save with previews.</source>
        <translation>La voix a été entraînée sur {step:,} pas. Ces aperçus et notes viennent du pas {newest_scored:,}, le dernier enregistrement avec aperçus.</translation>
    </message>
    <message>
        <source>draw the spectrogram</source>
        <translation>dessiner le spectrogramme</translation>
    </message>
    <message>
        <source>Training run {name} is open in another window. Continue there, or close that window first.</source>
        <translation>L&apos;entraînement {name} est ouvert dans une autre fenêtre. Continuez là-bas, ou fermez d&apos;abord cette fenêtre.</translation>
    </message>
    <message>
        <source>Could not lock the folder {folder}: {reason}. Free some space, or check the folder&apos;s permissions.</source>
        <translation>Impossible de verrouiller le dossier {folder} : {reason}. Libérez de l&apos;espace ou vérifiez les permissions du dossier.</translation>
    </message>
    <message>
        <source>Could not create the folder {folder}: {reason}. Free some space, or check the folder&apos;s permissions.</source>
        <translation>Impossible de créer le dossier {folder} : {reason}. Libérez de l&apos;espace ou vérifiez les permissions du dossier.</translation>
    </message>
    <message>
        <source>Could not delete {path}: {reason}. Delete it in the file manager.</source>
        <translation>Impossible de supprimer {path} : {reason}. Supprimez-le dans le gestionnaire de fichiers.</translation>
    </message>
    <message>
        <source>Training run {name} is still running, so nothing of it was deleted. Wait for it to end, or pause it in the window that shows it.</source>
        <translation>L&apos;entraînement {name} est encore en cours, rien n&apos;en a donc été supprimé. Attendez sa fin, ou mettez-le en pause dans la fenêtre qui l&apos;affiche.</translation>
    </message>
    <message>
        <source>list the voices</source>
        <translation>lister les voix</translation>
    </message>
    <message>
        <source>save your choices</source>
        <translation>enregistrer vos choix</translation>
    </message>
    <message>
        <source>prepare the recordings</source>
        <translation>préparer les enregistrements</translation>
    </message>
    <message>
        <source>measure the speed</source>
        <translation>mesurer la vitesse</translation>
    </message>
    <message>
        <source>render your recordings</source>
        <translation>rendre vos enregistrements</translation>
    </message>
    <message>
        <source>The recordings reach {reached:.0f} kHz, and a voice of {rate:g} kHz renders up to {limit:g} kHz. Start from {voice}, which has {wide:g} kHz.</source>
        <translation>Les enregistrements atteignent {reached:.0f} kHz, et une voix de {rate:g} kHz rend jusqu&apos;à {limit:g} kHz. Partez de {voice}, qui a {wide:g} kHz.</translation>
    </message>
    <message>
        <source>The recordings reach {reached:.0f} kHz, and a voice of {rate:g} kHz renders up to {limit:g} kHz. Starting without a voice makes one of {scratch:g} kHz, but takes days.</source>
        <translation>Les enregistrements atteignent {reached:.0f} kHz, et une voix de {rate:g} kHz rend jusqu&apos;à {limit:g} kHz. Partir sans voix en crée une de {scratch:g} kHz, mais prend des jours.</translation>
    </message>
    <message>
        <source>The recordings reach {reached:.0f} kHz, as at a sample rate of {rate:g} kHz, so the voice will render nothing above.</source>
        <translation>Les enregistrements atteignent {reached:.0f} kHz, comme à une fréquence d&apos;échantillonnage de {rate:g} kHz ; la voix ne rendra donc rien au-dessus.</translation>
    </message>
    <message>
        <source>The recordings reach {reached:.0f} kHz, which fits the {rate:g} kHz of the voice.</source>
        <translation>Les enregistrements atteignent {reached:.0f} kHz, ce qui convient aux {rate:g} kHz de la voix.</translation>
    </message>
    <message>
        <source>The training could not be started ({reason}); free some disk space and memory, and try again.</source>
        <translation>L&apos;entraînement n&apos;a pas pu démarrer ({reason}) ; libérez de l&apos;espace disque et de la mémoire, puis réessayez.</translation>
    </message>
    <message>
        <source>the log file could not be read: {error}</source>
        <translation>le journal n&apos;a pas pu être lu : {error}</translation>
    </message>
    <message>
        <source>train</source>
        <translation>entraîner la voix</translation>
    </message>
    <message>
        <source>change the batch size</source>
        <translation>changer la taille de lot</translation>
    </message>
    <message>
        <source>discard the run</source>
        <translation>abandonner l&apos;entraînement</translation>
    </message>
    <message>
        <source>read the run folder</source>
        <translation>lire le dossier de l&apos;entraînement</translation>
    </message>
    <message>
        <source>Training needs {needed} of memory, but only {free} are free.</source>
        <translation>L&apos;entraînement demande {needed} de mémoire, mais seulement {free} sont libres.</translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation>Fermez d&apos;autres programmes.</translation>
    </message>
    <message>
        <source>Training needs {disk} of disk space, but only {free} are free.</source>
        <translation>L&apos;entraînement demande {disk} d&apos;espace disque, mais seulement {free} sont libres.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>Libérez de l&apos;espace.</translation>
    </message>
    <message>
        <source>{size:.1f} GiB</source>
        <translation>{size:.1f} Gio</translation>
    </message>
    <message>
        <source>{size:.0f} MiB</source>
        <translation>{size:.0f} Mio</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Play the recording</source>
        <translation>Lire l&apos;enregistrement</translation>
    </message>
    <message>
        <source>Play the render of the voice that training started from</source>
        <translation>Lire le rendu de la voix dont l&apos;entraînement est parti</translation>
    </message>
    <message>
        <source>Play the render of the current voice</source>
        <translation>Lire le rendu de la voix actuelle</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Phrase</translation>
    </message>
    <message>
        <source>Held-out sentences</source>
        <translation>Phrases réservées</translation>
    </message>
    <message>
        <source>Sentences to compare</source>
        <translation>Phrases à comparer</translation>
    </message>
    <message>
        <source>Sentence {number}: {name}</source>
        <translation>Phrase {number} : {name}</translation>
    </message>
    <message>
        <source>The first previews appear with the first save, a minute after the start.</source>
        <translation>Les premiers aperçus apparaissent au premier enregistrement, une minute après le départ.</translation>
    </message>
    <message>
        <source>A preview of the current voice appears with one of the next saves.</source>
        <translation>Un aperçu de la voix actuelle apparaît à l&apos;un des prochains enregistrements.</translation>
    </message>
    <message>
        <source>“Now” is from step {step:,}.</source>
        <translation>« Maintenant » vient du pas {step:,}.</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>exclu</translation>
    </message>
    <message>
        <source>repaired in the copy</source>
        <translation>réparé dans la copie</translation>
    </message>
    <message>
        <source>used unchanged</source>
        <translation>utilisé tel quel</translation>
    </message>
    <message>
        <source>Training uses a copy that is cut at pauses, trimmed, and brought to one loudness and the voice&apos;s sample rate. Your recordings are not changed.</source>
        <translation>L&apos;entraînement utilise une copie coupée aux pauses, rognée, et ramenée à un même volume et à la fréquence d&apos;échantillonnage de la voix. Vos enregistrements ne sont pas modifiés.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Plan training</source>
        <translation>Planifier l&apos;entraînement</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>Progression de la vérification</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Constat</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Traitement</translation>
    </message>
    <message>
        <source>Play the recording (Space)</source>
        <translation>Lire l&apos;enregistrement (Espace)</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>Exclure</translation>
    </message>
    <message>
        <source>Train without the selected recordings (Del)</source>
        <translation>Entraîner sans les enregistrements sélectionnés (Suppr)</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>Inclure</translation>
    </message>
    <message>
        <source>Train with the selected recordings</source>
        <translation>Entraîner avec les enregistrements sélectionnés</translation>
    </message>
    <message>
        <source>Choose whether the copy repairs the selected recordings</source>
        <translation>Choisir si la copie répare les enregistrements sélectionnés</translation>
    </message>
    <message numerus="yes">
        <source>Checking %n recording(s): {done:,} done</source>
        <translation>
            <numerusform>Vérification de %n enregistrement : {done:,} faits</numerusform>
            <numerusform>Vérification de %n enregistrements : {done:,} faits</numerusform>
        </translation>
    </message>
    <message>
        <source>None of these recordings can be used for training. Go back and add others.</source>
        <translation>Aucun de ces enregistrements ne convient à l&apos;entraînement. Revenez en arrière et ajoutez-en d&apos;autres.</translation>
    </message>
    <message>
        <source>all of it good</source>
        <translation>tout utilisable</translation>
    </message>
    <message>
        <source>{length} of it good</source>
        <translation>{length} utilisables</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) with {length} of speech, {good}.</source>
        <translation>
            <numerusform>%n enregistrement avec {length} de parole, {good}.</numerusform>
            <numerusform>%n enregistrements avec {length} de parole, {good}.</numerusform>
        </translation>
    </message>
    <message>
        <source>excluded by you</source>
        <translation>exclu par vous</translation>
    </message>
    <message>
        <source>not repaired, by your choice</source>
        <translation>non réparé, par votre choix</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s)</source>
        <translation>
            <numerusform>%n enregistrement</numerusform>
            <numerusform>%n enregistrements</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a line to see what it means.</source>
        <translation>Sélectionnez une ligne pour voir ce qu&apos;elle signifie.</translation>
    </message>
    <message>
        <source>Don&apos;t repair</source>
        <translation>Ne pas réparer</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Réparer</translation>
    </message>
    <message>
        <source>{minutes:.1f} minutes</source>
        <translation>{minutes:.1f} minutes</translation>
    </message>
    <message>
        <source>{seconds:.0f} seconds</source>
        <translation>{seconds:.0f} secondes</translation>
    </message>
    <message>
        <source>The owner agreed to the making and use of this voice</source>
        <translation>La personne a accepté la création et l&apos;usage de cette voix</translation>
    </message>
    <message>
        <source>Install voice</source>
        <translation>Installer la voix</translation>
    </message>
    <message>
        <source>Scores before and after</source>
        <translation>Notes avant et après</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Find the best schedule of {iterations} iterations first</source>
        <translation>Chercher d&apos;abord le meilleur programme de {iterations} itérations</translation>
    </message>
    <message>
        <source>Renders the held-out sentences up to {renders} times</source>
        <translation>Rend les phrases réservées jusqu&apos;à {renders} fois</translation>
    </message>
    <message>
        <source>Schedules tried</source>
        <translation>Programmes essayés</translation>
    </message>
    <message>
        <source>End search</source>
        <translation>Finir la recherche</translation>
    </message>
    <message>
        <source>Install the voice with the best schedule so far</source>
        <translation>Installer la voix avec le meilleur programme trouvé</translation>
    </message>
    <message>
        <source>Name of the speaker, shown with the voice</source>
        <translation>Nom de la personne, affiché avec la voix</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propriétaire</translation>
    </message>
    <message>
        <source>Trying schedules: {tried} of up to {renders}…</source>
        <translation>Essai de programmes : {tried} sur {renders} au plus…</translation>
    </message>
    <message>
        <source>Installing…</source>
        <translation>Installation…</translation>
    </message>
    <message>
        <source>The voice is installed and can be used in the window.</source>
        <translation>La voix est installée et peut être utilisée dans la fenêtre.</translation>
    </message>
    <message>
        <source>Training finished: {step:,} steps.</source>
        <translation>Entraînement terminé : {step:,} pas.</translation>
    </message>
    <message>
        <source>Play the render of the voice that training starts from</source>
        <translation>Lire le rendu de la voix dont part l&apos;entraînement</translation>
    </message>
    <message>
        <source>Recording to compare</source>
        <translation>Enregistrement à comparer</translation>
    </message>
    <message>
        <source>Before training</source>
        <translation>Avant l&apos;entraînement</translation>
    </message>
    <message>
        <source>Rendering a few of your recordings with the voice…</source>
        <translation>Rendu de quelques-uns de vos enregistrements avec la voix…</translation>
    </message>
    <message>
        <source>Recording {number}: {name}</source>
        <translation>Enregistrement {number} : {name}</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Speech should reach the marked range but not the right end</source>
        <translation>La parole doit atteindre la zone marquée, mais pas le bout à droite</translation>
    </message>
    <message>
        <source>Losses over the steps</source>
        <translation>Pertes au fil des pas</translation>
    </message>
    <message>
        <source>Automatic (GPU if available)</source>
        <translation>Automatique (GPU si disponible)</translation>
    </message>
    <message>
        <source>GPU of the Mac</source>
        <translation>GPU du Mac</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>Rapide</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Optimale</translation>
    </message>
    <message>
        <source>No voice (from scratch, takes days)</source>
        <translation>Aucune voix (de zéro, prend des jours)</translation>
    </message>
    <message>
        <source>Use CPU</source>
        <translation>Utiliser le CPU</translation>
    </message>
    <message>
        <source>Use {minutes} minutes</source>
        <translation>Utiliser {minutes} minutes</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>Mesurer à nouveau</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entraîner</translation>
    </message>
    <message>
        <source>Progress of the preparation</source>
        <translation>Progression de la préparation</translation>
    </message>
    <message>
        <source>Apply this and measure again</source>
        <translation>Appliquer ceci et mesurer à nouveau</translation>
    </message>
    <message>
        <source>Steps, batch size and amount of recordings</source>
        <translation>Pas, taille de lot et quantité d&apos;enregistrements</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Start from voice</source>
        <translation>Partir de la voix</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Taille de lot</translation>
    </message>
    <message>
        <source>Recordings to use</source>
        <translation>Enregistrements à utiliser</translation>
    </message>
    <message>
        <source>Fewer minutes need less disk space; they are drawn from all recordings at random</source>
        <translation>Moins de minutes demandent moins d&apos;espace disque ; elles sont tirées au hasard de tous les enregistrements</translation>
    </message>
    <message>
        <source>Number of training steps</source>
        <translation>Nombre de pas d&apos;entraînement</translation>
    </message>
    <message>
        <source>Number of short crops per step; fewer need less memory</source>
        <translation>Nombre de courts fragments par pas ; moins demandent moins de mémoire</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>environ {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n pas</numerusform>
            <numerusform>%n pas</numerusform>
        </translation>
    </message>
    <message>
        <source>This training run has started. Discard it to start from another voice.</source>
        <translation>Cet entraînement a commencé. Abandonnez-le pour partir d&apos;une autre voix.</translation>
    </message>
    <message>
        <source>Fine-tuning a trained voice takes much less time than training from scratch</source>
        <translation>Affiner une voix entraînée prend bien moins de temps que partir de zéro</translation>
    </message>
    <message>
        <source>Preparing a copy of the recordings</source>
        <translation>Préparation d&apos;une copie des enregistrements</translation>
    </message>
    <message>
        <source>Training a few steps to measure the speed of this machine…</source>
        <translation>Entraînement de quelques pas pour mesurer la vitesse de cette machine…</translation>
    </message>
    <message>
        <source>Training will take about {time} on this machine.</source>
        <translation>L&apos;entraînement prendra environ {time} sur cette machine.</translation>
    </message>
    <message>
        <source>Measured: {speed:.2g} steps/s on {device}</source>
        <translation>Mesuré : {speed:.2g} pas/s sur {device}</translation>
    </message>
    <message>
        <source>, {memory} of memory</source>
        <translation>, {memory} de mémoire</translation>
    </message>
    <message>
        <source>, {disk} of disk space.</source>
        <translation>, {disk} d&apos;espace disque.</translation>
    </message>
    <message>
        <source>Choose recordings of one voice, without music or other voices, in any format and of any length. They are copied, not changed.</source>
        <translation>Choisissez des enregistrements d&apos;une seule voix, sans musique ni autres voix, de tout format et de toute durée. Ils sont copiés et ne sont pas modifiés.</translation>
    </message>
    <message>
        <source>Drop recordings or folders here, add them, or record sentences.</source>
        <translation>Déposez ici des enregistrements ou des dossiers, ajoutez-les, ou enregistrez des phrases.</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Check recordings</source>
        <translation>Vérifier les enregistrements</translation>
    </message>
    <message>
        <source>Chosen recordings</source>
        <translation>Enregistrements choisis</translation>
    </message>
    <message>
        <source>Files and folders</source>
        <translation>Fichiers et dossiers</translation>
    </message>
    <message>
        <source>Add recordings of the voice</source>
        <translation>Ajouter des enregistrements de la voix</translation>
    </message>
    <message>
        <source>Add all recordings in a folder and its subfolders</source>
        <translation>Ajouter tous les enregistrements d&apos;un dossier et de ses sous-dossiers</translation>
    </message>
    <message>
        <source>Record…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Read sentences aloud</source>
        <translation>Lire des phrases à voix haute</translation>
    </message>
    <message>
        <source>Remove the selected entries from the list; the files stay (Del)</source>
        <translation>Retirer de la liste les entrées sélectionnées ; les fichiers restent (Suppr)</translation>
    </message>
    <message>
        <source>Recorded in the wizard</source>
        <translation>Enregistrés dans l&apos;assistant</translation>
    </message>
    <message>
        <source>Looking for recordings…</source>
        <translation>Recherche des enregistrements…</translation>
    </message>
    <message>
        <source>No recordings were found in these. Add WAV, FLAC, MP3, M4A or other audio files.</source>
        <translation>Aucun enregistrement trouvé ici. Ajoutez des fichiers WAV, FLAC, MP3, M4A ou d&apos;autres fichiers audio.</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) in total</source>
        <translation>
            <numerusform>%n enregistrement au total</numerusform>
            <numerusform>%n enregistrements au total</numerusform>
        </translation>
    </message>
    <message>
        <source>Add recordings</source>
        <translation>Ajouter des enregistrements</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>Ajouter un dossier</translation>
    </message>
    <message>
        <source>Spectrogram: {sound}</source>
        <translation>Spectrogramme : {sound}</translation>
    </message>
    <message>
        <source>held-out loss, in percent of the first value; lower is better</source>
        <translation>perte sur les données réservées, en pourcentage de la première valeur ; plus bas est mieux</translation>
    </message>
    <message>
        <source>Training progress</source>
        <translation>Progression de l&apos;entraînement</translation>
    </message>
    <message>
        <source>Apply this and resume from the last checkpoint</source>
        <translation>Appliquer ceci et reprendre depuis le dernier point de contrôle</translation>
    </message>
    <message>
        <source>Save, and free the memory and the processor</source>
        <translation>Enregistrer, et libérer la mémoire et le processeur</translation>
    </message>
    <message>
        <source>Finish now</source>
        <translation>Finir maintenant</translation>
    </message>
    <message>
        <source>Stop training and keep the current voice</source>
        <translation>Arrêter l&apos;entraînement et garder la voix actuelle</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Abandonner…</translation>
    </message>
    <message>
        <source>Stop training and delete the result</source>
        <translation>Arrêter l&apos;entraînement et supprimer le résultat</translation>
    </message>
    <message>
        <source>Stop now</source>
        <translation>Arrêter maintenant</translation>
    </message>
    <message>
        <source>Stop without saving; the last checkpoint stays</source>
        <translation>Arrêter sans enregistrer ; le dernier point de contrôle reste</translation>
    </message>
    <message>
        <source>Export training…</source>
        <translation>Exporter l&apos;entraînement…</translation>
    </message>
    <message>
        <source>Copy everything that another machine needs into a folder</source>
        <translation>Copier dans un dossier tout ce qu&apos;il faut à une autre machine</translation>
    </message>
    <message>
        <source>Import training…</source>
        <translation>Importer un entraînement…</translation>
    </message>
    <message>
        <source>Copy the result from another machine</source>
        <translation>Copier le résultat d&apos;une autre machine</translation>
    </message>
    <message>
        <source>training loss</source>
        <translation>perte d&apos;entraînement</translation>
    </message>
    <message>
        <source>step {step:,} of {steps:,}</source>
        <translation>pas {step:,} sur {steps:,}</translation>
    </message>
    <message>
        <source>Reading recordings: {done:,} of {total:,}…</source>
        <translation>Lecture des enregistrements : {done:,} sur {total:,}…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>Training: {where}</source>
        <translation>Entraînement : {where}</translation>
    </message>
    <message>
        <source>Saving and stopping…</source>
        <translation>Enregistrement et arrêt…</translation>
    </message>
    <message>
        <source>Paused at {where}.</source>
        <translation>En pause : {where}.</translation>
    </message>
    <message>
        <source>the start</source>
        <translation>le départ</translation>
    </message>
    <message>
        <source>Finished: {where}.</source>
        <translation>Terminé : {where}.</translation>
    </message>
    <message>
        <source>Failed at {where}.</source>
        <translation>Échec : {where}.</translation>
    </message>
    <message>
        <source>Not started yet.</source>
        <translation>Pas encore commencé.</translation>
    </message>
    <message>
        <source>Discard this training run?</source>
        <translation>Abandonner cet entraînement ?</translation>
    </message>
    <message>
        <source>The trained voice is deleted. Your recordings and settings stay.</source>
        <translation>La voix entraînée est supprimée. Vos enregistrements et réglages restent.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Export training to a folder</source>
        <translation>Exporter l&apos;entraînement vers un dossier</translation>
    </message>
    <message>
        <source>Import training from a folder</source>
        <translation>Importer un entraînement depuis un dossier</translation>
    </message>
    <message>
        <source>Unfinished training run {name}</source>
        <translation>Entraînement inachevé {name}</translation>
    </message>
    <message>
        <source>Resume this training run</source>
        <translation>Reprendre cet entraînement</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Delete the training run; your own files stay</source>
        <translation>Supprimer l&apos;entraînement ; vos propres fichiers restent</translation>
    </message>
    <message>
        <source>Delete training run {name}?</source>
        <translation>Supprimer l&apos;entraînement {name} ?</translation>
    </message>
    <message>
        <source>The trained voice and the sentences recorded in the wizard are deleted. Your own files stay.</source>
        <translation>La voix entraînée et les phrases enregistrées dans l&apos;assistant sont supprimées. Vos propres fichiers restent.</translation>
    </message>
    <message>
        <source>Render, Train a voice</source>
        <translation>Rendu, Entraîner une voix</translation>
    </message>
    <message>
        <source>Training continues. To see it, choose {where}.</source>
        <translation>L&apos;entraînement continue. Pour le voir, choisissez {where}.</translation>
    </message>
    <message>
        <source>Training finished. To install the voice, choose {where}.</source>
        <translation>Entraînement terminé. Pour installer la voix, choisissez {where}.</translation>
    </message>
    <message>
        <source>Installed the voice {name} and chose it for rendering.</source>
        <translation>La voix {name} est installée et choisie pour le rendu.</translation>
    </message>
    <message>
        <source>Unfinished training run</source>
        <translation>Entraînement inachevé</translation>
    </message>
    <message>
        <source>Resume from the last checkpoint</source>
        <translation>Reprendre depuis le dernier point de contrôle</translation>
    </message>
    <message>
        <source>Hide this notice until the next start</source>
        <translation>Masquer cet avis jusqu&apos;au prochain démarrage</translation>
    </message>
    <message>
        <source>Training run {name} is unfinished.</source>
        <translation>L&apos;entraînement {name} est inachevé.</translation>
    </message>
    <message>
        <source>Train a voice</source>
        <translation>Entraîner une voix</translation>
    </message>
    <message>
        <source>New training</source>
        <translation>Nouvel entraînement</translation>
    </message>
    <message>
        <source>Start another training run</source>
        <translation>Commencer un autre entraînement</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Enter a name for the voice.</source>
        <translation>Donnez un nom à la voix.</translation>
    </message>
    <message>
        <source>Enter the owner of the voice.</source>
        <translation>Donnez le propriétaire de la voix.</translation>
    </message>
    <message>
        <source>Choose a licence.</source>
        <translation>Choisissez une licence.</translation>
    </message>
    <message>
        <source>Confirm that the owner of the voice agreed.</source>
        <translation>Confirmez que le propriétaire de la voix est d&apos;accord.</translation>
    </message>
    <message>
        <source>search for a schedule</source>
        <translation>chercher un programme</translation>
    </message>
    <message>
        <source>The search stopped. {message} Install again with or without the search.</source>
        <translation>La recherche s&apos;est arrêtée. {message} Installez à nouveau, avec ou sans la recherche.</translation>
    </message>
    <message>
        <source>install the voice</source>
        <translation>installer la voix</translation>
    </message>
    <message>
        <source>This is how {voice} renders your recordings now. It has no scores of its own to compare with, so listen whether something is missing before you train.</source>
        <translation>Voici comment {voice} rend vos enregistrements maintenant. Elle n&apos;a pas de notes propres auxquelles comparer ; écoutez donc s&apos;il manque quelque chose avant d&apos;entraîner.</translation>
    </message>
    <message>
        <source>{voice} makes all of the sound itself, and renders most voices well untrained: with the one speaker that was measured, 200 steps on 5 minutes made three of eleven scores a little better and none worse, too little to be heard. {compared}</source>
        <translation>{voice} produit lui-même tout le son et rend bien la plupart des voix sans entraînement : avec la seule personne mesurée, 200 étapes sur 5 minutes ont un peu amélioré trois scores sur onze sans en dégrader aucun, trop peu pour être entendu. {compared}</translation>
    </message>
    <message>
        <source>{voice} already renders your recordings as well as its own speaker&apos;s. Training will hardly be heard. Use the voice without training; train from classic, or for a voice with its own character.</source>
        <translation>{voice} rend déjà vos enregistrements aussi bien que ceux de sa propre voix. L&apos;entraînement s&apos;entendra à peine. Utilisez la voix sans entraînement ; entraînez à partir de classic, ou pour une voix au caractère propre.</translation>
    </message>
    <message>
        <source>{compared} Most of its sound comes from Griffin-Lim, which training does not change: with the one speaker that was measured, fine-tuning did not raise these scores. Listen to what is missing before you spend the time.</source>
        <translation>{compared} L&apos;essentiel de son son vient de Griffin-Lim, que l&apos;entraînement ne change pas : avec la seule personne mesurée, l&apos;affinage n&apos;a pas amélioré ces notes. Écoutez ce qui manque avant d&apos;y passer du temps.</translation>
    </message>
    <message>
        <source>{voice} renders your recordings as well as those of its own speakers.</source>
        <translation>{voice} rend vos enregistrements aussi bien que ceux de ses propres voix.</translation>
    </message>
    <message>
        <source>{voice} renders your recordings less well than its own speaker&apos;s, by {worse}.</source>
        <translation>{voice} rend vos enregistrements moins bien que ceux de sa propre voix, de {worse}.</translation>
    </message>
    <message numerus="yes">
        <source>{scores}: means of %n recording(s).</source>
        <translation>
            <numerusform>{scores} : moyenne de %n enregistrement.</numerusform>
            <numerusform>{scores} : moyennes de %n enregistrements.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{scores}: means of %n recording(s); in brackets those of its own speaker.</source>
        <translation>
            <numerusform>{scores} : moyenne de %n enregistrement ; entre parenthèses, celles de sa propre voix.</numerusform>
            <numerusform>{scores} : moyennes de %n enregistrements ; entre parenthèses, celles de sa propre voix.</numerusform>
        </translation>
    </message>
    <message>
        <source>open the training run</source>
        <translation>ouvrir l&apos;entraînement</translation>
    </message>
    <message>
        <source>look for unfinished training runs</source>
        <translation>chercher les entraînements inachevés</translation>
    </message>
    <message>
        <source>delete the training run</source>
        <translation>supprimer l&apos;entraînement</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Copie</translation>
    </message>
    <message>
        <source>Exported to {target}. Copy this folder to the other machine.</source>
        <translation>Exporté vers {target}. Copiez ce dossier sur l&apos;autre machine.</translation>
    </message>
    <message>
        <source>Imported the voice after {steps:,} steps.</source>
        <translation>Voix importée après {steps:,} pas.</translation>
    </message>
    <message>
        <source>copy the training run</source>
        <translation>copier l&apos;entraînement</translation>
    </message>
    <message>
        <source>&amp;Voices…</source>
        <translation>V&amp;oix…</translation>
    </message>
    <message>
        <source>{name!r} is not a valid name for a voice. Use letters, digits and spaces.</source>
        <translation>{name!r} n&apos;est pas un nom valable pour une voix. Utilisez des lettres, des chiffres et des espaces.</translation>
    </message>
    <message>
        <source>Another window is installing a voice. Wait for it to end, and try again.</source>
        <translation>Une autre fenêtre installe une voix. Attendez qu&apos;elle ait fini et réessayez.</translation>
    </message>
    <message>
        <source>Could not use the folder {folder}: {reason}. Free some space, or check the folder&apos;s permissions.</source>
        <translation>Impossible d&apos;utiliser le dossier {folder} : {reason}. Libérez de l&apos;espace ou vérifiez les permissions du dossier.</translation>
    </message>
    <message>
        <source>A voice named {name} already exists. Choose another name.</source>
        <translation>Une voix nommée {name} existe déjà. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Name of the voice in Gradwave</source>
        <translation>Nom de la voix dans Gradwave</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>The program that trained the checkpoint</source>
        <translation>Le programme qui a entraîné le checkpoint</translation>
    </message>
    <message>
        <source>Config</source>
        <translation>Configuration</translation>
    </message>
    <message>
        <source>The training settings, needed by some checkpoints</source>
        <translation>Les réglages d&apos;entraînement, nécessaires à certains checkpoints</translation>
    </message>
    <message>
        <source>Mels</source>
        <translation>Mels</translation>
    </message>
    <message>
        <source>The program that made the mels of an lmnt checkpoint</source>
        <translation>Le programme qui a fait les mels d&apos;un checkpoint lmnt</translation>
    </message>
    <message>
        <source>The licence of the checkpoint, if known</source>
        <translation>La licence du checkpoint, si elle est connue</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Crédit</translation>
    </message>
    <message>
        <source>Whom to credit when the voice is used</source>
        <translation>Qui citer quand la voix est utilisée</translation>
    </message>
    <message>
        <source>Detect automatically</source>
        <translation>Détecter automatiquement</translation>
    </message>
    <message>
        <source>As in the program&apos;s repository</source>
        <translation>Comme dans le dépôt du programme</translation>
    </message>
    <message>
        <source>librosa&apos;s, for lmnt&apos;s released 24 kHz checkpoint</source>
        <translation>ceux de librosa, pour le checkpoint 24 kHz publié par lmnt</translation>
    </message>
    <message>
        <source>Import voice</source>
        <translation>Importer une voix</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose the config file</source>
        <translation>Choisir le fichier de configuration</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnue</translation>
    </message>
    <message>
        <source>Speaker, author and source</source>
        <translation>Personne, auteur et source</translation>
    </message>
    <message>
        <source>Close without importing (Esc)</source>
        <translation>Fermer sans importer (Échap)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Check the file and install the voice (Enter)</source>
        <translation>Vérifier le fichier et installer la voix (Entrée)</translation>
    </message>
    <message>
        <source>The file is checked completely and copied to your voices.</source>
        <translation>Le fichier est vérifié en entier et copié parmi vos voix.</translation>
    </message>
    <message>
        <source>The config is the JSON file with the training settings of ivanvovk&apos;s and Coqui&apos;s programs. No code in a checkpoint is run: only its weights and plain values are read.</source>
        <translation>La configuration est le fichier JSON des réglages d&apos;entraînement des programmes d&apos;ivanvovk et de Coqui. Aucun code d&apos;un checkpoint n&apos;est exécuté : seuls ses poids et valeurs simples sont lus.</translation>
    </message>
    <message>
        <source>Configs (*.json);;All files (*)</source>
        <translation>Configurations (*.json);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Choose config</source>
        <translation>Choisir la configuration</translation>
    </message>
    <message>
        <source>Voices and checkpoints (*.safetensors *.pt *.pth *.tar *.ckpt);;All files (*)</source>
        <translation>Voix et checkpoints (*.safetensors *.pt *.pth *.tar *.ckpt);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Select a voice to see its facts and scores</source>
        <translation>Sélectionnez une voix pour voir ses données et ses notes</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Objective scores on clips that were not used for training</source>
        <translation>Notes objectives sur des extraits non utilisés pour l&apos;apprentissage</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Import a checkpoint or a voice file</source>
        <translation>Importer un checkpoint ou un fichier de voix</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Move the voice&apos;s file to the trash</source>
        <translation>Mettre le fichier de la voix à la corbeille</translation>
    </message>
    <message>
        <source>Use voice</source>
        <translation>Utiliser la voix</translation>
    </message>
    <message>
        <source>Render with this voice</source>
        <translation>Rendre avec cette voix</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installée</translation>
    </message>
    <message>
        <source>Bundled</source>
        <translation>Fournie</translation>
    </message>
    <message>
        <source>No scores</source>
        <translation>Pas de notes</translation>
    </message>
    <message>
        <source>Mean scores on held-out clips</source>
        <translation>Notes moyennes sur des extraits réservés</translation>
    </message>
    <message>
        <source>Remove the voice {name}?</source>
        <translation>Retirer la voix {name} ?</translation>
    </message>
    <message>
        <source>Its file is moved to the trash. You can restore it from there.</source>
        <translation>Son fichier est mis à la corbeille. Vous pouvez le restaurer de là.</translation>
    </message>
    <message>
        <source>Reading voices</source>
        <translation>Lecture des voix</translation>
    </message>
    <message>
        <source>Installed the voice {name}.</source>
        <translation>La voix {name} est installée.</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importation</translation>
    </message>
    <message>
        <source>import {name}</source>
        <translation>importer {name}</translation>
    </message>
    <message>
        <source>Moved the voice {name} to the trash.</source>
        <translation>La voix {name} a été mise à la corbeille.</translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>Retrait</translation>
    </message>
    <message>
        <source>remove {name}</source>
        <translation>retirer {name}</translation>
    </message>
    <message>
        <source>Could not show the voice {path}: {reason}.</source>
        <translation>Impossible d&apos;afficher la voix {path} : {reason}.</translation>
    </message>
    <message>
        <source>Unknown; ask its author before publishing</source>
        <translation>Inconnue ; demandez à son auteur avant de publier</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Fréquence</translation>
    </message>
    <message>
        <source>{name}, {bands} bands, hop {hop} samples</source>
        <translation>{name}, {bands} bandes, pas de trame de {hop} échantillons</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>{weights:,} parameters</source>
        <translation>{weights:,} paramètres</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>Entraînée sur</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Could not move {path} to the trash. Delete the file in the file manager.</source>
        <translation>Impossible de mettre {path} à la corbeille. Supprimez le fichier dans le gestionnaire de fichiers.</translation>
    </message>
    <message>
        <source>opening, {percent:.0f}%</source>
        <translation>ouverture, {percent:.0f} %</translation>
    </message>
    <message>
        <source>{name} over time</source>
        <translation>{name} dans le temps</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Points as SECONDS:VALUE, with commas between them</source>
        <translation>Points sous la forme SECONDES:VALEUR, séparés par des virgules</translation>
    </message>
    <message>
        <source>Remove the curve and use one value</source>
        <translation>Retirer la courbe et utiliser une seule valeur</translation>
    </message>
    <message>
        <source>Discard changes to the curve (Esc)</source>
        <translation>Abandonner les modifications de la courbe (Échap)</translation>
    </message>
    <message>
        <source>Use the curve (Enter)</source>
        <translation>Utiliser la courbe (Entrée)</translation>
    </message>
    <message>
        <source>Click to add a point, drag to move it, right-click to remove it.</source>
        <translation>Cliquez pour ajouter un point, faites-le glisser pour le déplacer, cliquez droit pour le retirer.</translation>
    </message>
    <message>
        <source>The curve {problem}.</source>
        <translation>La courbe : {problem}.</translation>
    </message>
    <message>
        <source>Curve over time</source>
        <translation>Courbe dans le temps</translation>
    </message>
    <message>
        <source>Click to add a point, drag to move it, right-click to remove it</source>
        <translation>Cliquez pour ajouter un point, faites-le glisser pour le déplacer, cliquez droit pour le retirer</translation>
    </message>
</context>
</TS>
