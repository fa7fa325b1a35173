<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Read each sentence in your normal voice, a hand&apos;s width from the microphone. Every take is saved at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microphone to record from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start or stop recording this sentence (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the take of this sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous sentence (←)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next sentence (→)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close; all takes are saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {total} · {recorded} recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{input} is not connected; the system default is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good take: {seconds:.1f} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the window; a change applies at the next start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light, dark, or the system&apos;s theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applies at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample clip at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise the window is empty until you open a sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Render</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Listen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+←</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+→</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min {seconds:02d} s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {minutes:02d} min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds:.1f} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds:.0f} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes:.0f} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours:.1f} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;First steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;System check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Gradwave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradwave turns recordings and mel spectrograms into sound with WaveGrad, a diffusion vocoder by Nanxin Chen, Yu Zhang, Heiga Zen, Ron J. Weiss, Mohammad Norouzi and William Chan (arXiv 2009.00713). Everything runs on your machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Gradwave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions and licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages that Gradwave uses, from their own metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the versions and licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradwave {version}, licence {licence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rate:g} kHz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic: bf16 if fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bf16: half the memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find devices that were plugged in or removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buffer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this window (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system default is used while the chosen device is not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sounds are resampled if the device has another rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A longer buffer avoids dropouts on a busy machine; a shorter one reacts faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The processor that renders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number format of the network; the sound differs very slightly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{output} (not connected)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{processor} (not available)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for an output device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playing through {output}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Playback was interrupted %n time(s); try a longer buffer.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a heading to read from there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Enter to find the next place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages of the program and its jobs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardware and software that Gradwave found, what is missing, and how to install it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list the packages that Gradwave uses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check this system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy everything, for a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1  Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a recording into this window or press Open. A sample clip is open already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2  Render</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a preset on the right and press Render to make a new take from the recording&apos;s mel spectrogram.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3  Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press 1 for the original and 2 to 9 for the takes; playback switches at once. To check whether you can hear a difference, choose Listen, Blind test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Got it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide this; Help, First steps shows it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{problem} Choose a voice that reads it, or make it again from the sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not {doing}: out of memory. Close other programs, or use a shorter sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not {doing}. This is a bug in Gradwave: {description}. Please report it with the copied details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mono</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stereo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rate:g} kHz · {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mel, {bands} bands, {frames} frames · {seconds:.2f} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds:.2f} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n iteration(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{name}, {start:.2f}–{end:.2f} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds:.1f} s on {device}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the error, its traceback, the settings and the versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop to render the folder in the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop to open {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Drop %n file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” already exists. Replace it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run the listening test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to marker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edits (*.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor on the length; onsets stay sharp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift of the pitch in semitones; formants stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift of the formants in semitones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hear each edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play a sketch of the changed part after each edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Render selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Render only the selected time (Ctrl+Alt+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the selected part of the shown take into another program, as a WAV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8 variations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Render 8 takes with new seeds (Ctrl+8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep starred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the variations without a star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edits in the order in which they are applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No edits: renders are those of the sound itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply the chosen edit earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply the chosen edit later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the chosen edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the edits, for another sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Append copied edits to these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove all edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the edits with those of a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the edits as a JSON file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an edit of the whole sound, and change it in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time and pitch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Painting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ancestral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the paper: each step adds new noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds no noise, or as much as eta says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ancestral, with early steps corrected toward the mel: for unfamiliar voices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Griffin-Lim sketch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from a rough sound made from the mel, with noise added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from the recording, with noise added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise levels of the steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a step moves from noise to sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much noise DDIM adds: 0 none, 1 as much as ancestral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the first step starts from: noise, a sketch of the mel, or the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the start is replaced: 0 keeps it unchanged, 1 replaces all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dry/wet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mix of the recording (0) and the render (1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed and settings give the same sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much noise each step removes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much new noise DDIM adds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the first step begins with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the start is regenerated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 is the recording, 1 the render</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed gives the same sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fastest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>balanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n step(s), {pace} ({name})</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule, sampler, start, strength, dry/wet, highs and seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep original highs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take frequencies above the voice&apos;s range from the recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time, frequency and level under the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start, end and length of the loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop {start} – {end}  ({length:.3f} s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listener</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No listening test was run yet. Start one with Listen, Blind test or MUSHRA test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No runs by this listener.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening test results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the runs of one listener</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The runs, the newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run this test once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder with results and sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the dialog (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n test(s) in {folder} could not be read. Help, Log says why.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a recording, a mel file or a project (Ctrl+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>16 bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>32 bit float</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As rendered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields: {fields}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only starred takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Export to folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the shown take or step as WAV or FLAC (Ctrl+E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>render the variations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did not save {name}: another window or program has changed it since it was opened here. To keep both, choose File, Save project as, and another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open all takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) skipped, because the sound files are missing or damaged: {names}. The project file was not changed. To keep the rest, save under another name.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Drop a recording or a mel spectrogram here, or press Open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rendering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The estimate so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The estimate appears here after the first step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Render to resynthesize this sound from its mel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your renders appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be played once the whole file has been read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work is still in progress. Stop it and close Gradwave?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Devices…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mac GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The devices could not be listed: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look for devices ({what})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic ({device})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To use one: {remedy}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No GPU is used: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X was {right}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{right} was different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{verdict}: {truth}. {right} of {total} right so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open listening &amp;test…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Blind test…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blind test: {few} against {many} &amp;iterations…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;MUSHRA test…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test &amp;results…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended after {answered} of {planned} trials.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended after {answered} of {planned} trials: {pair} cannot be judged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a valid run ({pair}): sounds were not listened to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{right} of {total}, {p}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{listener} could tell {pair} apart: {numbers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You could tell {pair} apart: {numbers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{listener} could not tell {pair} apart: {numbers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You could not tell {pair} apart: {numbers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{first} from {second}</source>
        <comment>told apart</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Right answers: {share:.0f}%, {confidence:.0f}% interval {low:.0f}% to {high:.0f}%; guessing gets {chance:.0f}%.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{trials} trials are too few: even all right could be luck.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guessing gets {right} or more right with {p}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{right} or more right would have shown a difference (p ≤ .05).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The listener</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All listeners</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Ended early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n rating(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{right} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole sound, {length}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First {seconds:.0f} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop, {start} to {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both are rendered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring the speed with {few} iterations…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rendering {counts} iterations takes about {time} on this machine ({device}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} iterations of {voice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 kHz anchor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3.5 kHz anchor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hidden reference was rated under 90, or the 7 kHz anchor over 90, too often. BS.1534-3 excludes such a listener from the analysis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was practice. Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version 0.1.0 did not record whether the sounds were listened to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each sound was rated once, so there are no intervals. Rate more clips to get them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bars show means, lines their 95 % intervals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p values are adjusted for {pairs} pairs (Holm).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial {number}{clip}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X was {right}, the answer was {answer}, after {seconds:.0f} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{right} was different, the answer was {answer}, after {seconds:.0f} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Ended before the first clip was rated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended early, after {counted}. {headline}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n rating(s) of {clips}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No sound was rated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{listener} rated {name} best, with {mean:.0f}; the hidden reference got {reference:.0f}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You rated {name} best, with {mean:.0f}; the hidden reference got {reference:.0f}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) together: they rated {name} best, with {mean:.0f}; the hidden reference got {reference:.0f}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Could not create the folder of the test, {folder}: {reason}. Free some space, or check the folder&apos;s permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not open {path}: its folder is write-protected, so results could not be saved. Copy the folder to a place of your own and open the test there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blind test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is X the same as A or the same as B? Guessing gets half of the answers right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two of three are the same: which one is different? Guessing gets a third right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of questions, fixed before the test. More trials give more reliable results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two iteration counts of the classic voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sounds of this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Render the open sound twice, where iterations can be heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original and the takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kind of blind test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trials of each pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run has at most {most} trials. Choose fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rendering…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Render and start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer iterations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More iterations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part of the sound to render and to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of rendering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop rendering; what is done is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>iterations of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two different counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: 1 to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) collected. Open or mark the next one and choose MUSHRA again (Ctrl+Shift+B).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Open a listening test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening tests ({file})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys: ← and → or 1 to 9 select a sound, R selects the reference. ↑ and ↓ rate the selected sound, Page Up and Page Down in tens, Home and End to the limits. C adds a comment. Space plays or stops, Shift+← and Shift+→ move the cursor, [ and ] set the loop start and end, \ loops all, L loops or plays once. Enter continues, Esc ends the test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue once all sounds are rated (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the test early and save it as aborted (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{clip}: how good is each sound compared with the reference?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the reference is not heard yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n sound(s) not heard yet</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sound(s) left to rate</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All sounds are heard and rated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add these sounds as a clip and return to the window to choose the next clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Include this sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add another clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate these sounds against {reference}. The hidden reference and two anchors, low-passed at 3.5 and 7 kHz, are added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This test has {count} clips. The first one:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip {number}: {name} ({sounds})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this clip from the test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove clip {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose 1 to {most} sounds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clip lasts {seconds:.0f} s, but ratings are reliable up to about 10 s. Mark a loop in the window with Shift and a drag, and rate only that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{start:.1f} to {end:.1f} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First sound of the two to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second sound of the two to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this pair from the test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare one more pair in the same run, mixed with the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove pair {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two different sounds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two pairs are the same. Remove one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excellent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rating of sound {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality compared with the reference, 0 to 100 (↑ and ↓)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optional comment, saved with the rating (C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>playing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment on a sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment on sound {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position and loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to move the cursor, drag to mark a loop, double-click to loop all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower all sounds to the loudness of the quietest, so that loudness reveals nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use only the part that is looped in the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a folder with sounds and settings, from which another person can run the test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the test: answers are shown at once and nothing is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who listens: saved with the result. May be left empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export test…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the test (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test was exported to {place}. Another person can run it from that folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the same test once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All results…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this test and show the results of all tests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export test to a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>continue the test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play, or stop (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat the marked part, or play once (L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat the whole clip (\)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop {start} to {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is X the same as A, or the same as B?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two of these are the same. Which one is different?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X is A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X is B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 is different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 is different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 is different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys: {slots} play, {answers} answer, Space plays or stops, Shift+← and Shift+→ move the cursor, [ and ] set the loop start and end, \ loops all, L loops or plays once, Esc ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play {slot} (key {slot})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play {slot}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer: {text} ({key})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice, trial {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial {number} of {planned}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not heard yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen as often as you like, then answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen to {names} before you answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trials: {right} of {total} right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not read {path}: its mel profile is ambiguous. Open the file in the window and choose a profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not read {path}: its profile {stated} is unknown. Choose another profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rate:g} kHz, {n_mels} bands from {f_min:g} to {f_max:g} Hz, hop {hop}; silence is {silence:.1f}, a full-scale tone {loudest:.1f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the file with this profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mel profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which profile does {name} have?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without opening the file (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the file with the chosen profile (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>matches the values in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unlikely for these values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (the voice&apos;s profile): {fit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mel file does not say how it was made. Its values range from {low:.1f} to {high:.1f}; read with the wrong profile, it would give the wrong sound. The voice reads {voice}. A mel of another profile can be viewed, and rendered with a voice that reads it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {count} files, or render them in the queue?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;mparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frequency &amp;scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Darkest level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Brightest level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FF&amp;T size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FFT &amp;window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next frequency scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in on &amp;low frequencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out in frequency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All frequencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inferno</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Viridis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cividis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stacked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlaid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview of the whole sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole sound. Drag the range in view or its edges, or click beside it (← and →)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to give the waveform or the spectrogram more room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cyan: original · red: take · grey: both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take minus original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels of the colours; choose them in View, Darkest level and Brightest level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level against the original: red is louder, blue is quieter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gain that matches its level to the quietest sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play ({key})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waveform and spectrogram: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−{level:.1f} dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0.0 dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{frequency:,.0f} Hz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to move the cursor, drag to loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{level:.1f} dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hann</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hamming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blackman</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No playback: PortAudio is not installed. Install it (Debian, Ubuntu: sudo apt install libportaudio2) and start Gradwave again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No playback: no output device was found ({reason}). Plug one in, or check the system&apos;s sound settings, and choose Refresh under Listen, Devices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not play: the output device refused ({reason}). Check that it is plugged in and that no other program is using it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M&amp;atch levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to &amp;start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move cursor left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move cursor right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to &amp;loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to &amp;fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No playback: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output device {device} keeps stopping. Choose another one under Listen, Devices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output device {gone} was disconnected, so playback continues on {other}. To use it again, plug it in and choose it under Listen, Devices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output clipped: lower the volume. Click to reset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output level, −60 to 0 dBFS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to start (Home)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop the selection, or the visible part if there is none (L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play all sounds as loud as the quietest (M)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cursor position and length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole sound (0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume: {volume}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not autosave in {folder}: another window is using the folder. Save the project instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>autosave the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open re&amp;cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open sa&amp;mple clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next so&amp;und</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;vious sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close sou&amp;nd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a&amp;ll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save project &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording of this project, {name}, was not found. Locate it to open the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording {path} has changed since the project was saved. Use it anyway, or locate the original.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradwave closed unexpectedly, and an unsaved session of {moment} cannot be restored: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) of it are in {folder}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Gradwave closed unexpectedly. “{name}” can be restored as it was at {moment}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Gradwave closed unexpectedly. “{name}” with %n take(s) can be restored as it was at {moment}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>its file is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look for unsaved sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete the unsaved session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not read {path}: there is no such file. Check the name and the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not read {path}: it has {size:,} bytes, and a project has at most {most:,}. Choose a .gradwave file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not read {path}: {reason}. Check the permissions of the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not read {path}: it is not a Gradwave project. Choose a .gradwave file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not read {path}: it was saved by a newer version of Gradwave (format {version}; this version reads {own}). Update Gradwave to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not read {path}: the project is damaged or was edited by another program ({problem}). Restore an earlier copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>iterations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sampler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dry wet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep highs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add {edit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change {setting}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>render {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>star {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unstar {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not read {path}: there is no such file. Copy the .takes folder together with the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not read {path}: it is damaged (its size has changed). Restore it from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not read {path}: it is damaged (its checksum differs). Restore it from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recordings, mel spectrograms or projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sounds, mels and projects ({patterns});;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradwave projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where is “{name}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording of this project was moved or deleted. It is neither in its old folder nor beside the project. Locate it to open the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording was changed after the project was saved, so the takes may not belong to it. Use it anyway, or locate the original.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (*{suffix});;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locate {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the session; it stays unsaved until you save it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the takes of the session in the file manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the session and ask again at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the session permanently.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A render is running. Stop it and open another sound?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its progress will be lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep rendering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll through the tabs</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) (Ctrl+Tab shows the next sound)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Close {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close {name} (Ctrl+W)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save “{name}” first?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save {count} sounds first?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Don&apos;t save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved take(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Queue…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not read {path}: there is no such file. Check whether it was moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Queue finished: %n file(s) rendered</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{summary}, {failed} failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look for files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add files to the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} not added to the queue. Choose a voice and add them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop recordings, mel files or folders here, or add them. They are rendered one after another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings or mel files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All recordings and mel files in it and its subfolders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write all renders to one folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside each file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write to a folder {folder} beside each file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the selected files (Del)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Render the selected files again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the render in the default player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder of the render</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what a bug report needs: error, settings and versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause at the next step (Ctrl+P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Render the files (Ctrl+P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel all files that are not finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Render all failed files again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove finished files from the list; files on disk stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renders are written in a folder “{folder}” beside each file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renders are written to {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files to the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder to the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose output folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{failed} failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) ready. Press Start.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for the render in the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files in the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select files to cancel or retry; Enter opens a render</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping after this step…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No voice is installed, so nothing can be rendered. Drop a voice&apos;s .safetensors file here, or choose one under Voice, From a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No voice is chosen, so nothing can be rendered. Choose one under Voice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find the voices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voice {voice} could not be loaded, so nothing can be rendered. Choose another one under Voice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>load the voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read the schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sweep: {counts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sweep chos&amp;en voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sweep cou&amp;nts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory ran out, so it was rendered in pieces of {seconds:.2g} s, which sound the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sweep uses the voice {voice}, in which iterations can be heard. To sweep the chosen voice, choose Render, Sweep chosen voice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not render the selection: there is no whole sound of this length to insert it into. Render the whole sound first, and choose that take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export the take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>render</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find a voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording reaches {reached}, and the voice {voice} renders up to {top}. Turn on Keep original highs to keep the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chose the voice {voice}, which renders such mels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chose the voice {voice} again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chose the voice {voice}, as the recording reaches {reached}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chose the voice {voice}, as the recording reaches {reached} and the voice {own} renders up to {top}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{frequency:.0f} kHz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These settings were rendered before: now with seed {seed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The render starts as soon as the sound and the voice are loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>render the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The render was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} of {voice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rendered in {seconds:.1f} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was kept from an earlier start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write numbers of iterations with commas between them, such as 3, 6, 12.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number of iterations lies between 1 and {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sweep has at most {most} takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for trying things out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more detail, takes a few times as long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for final results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all training steps; slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {count} iterations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} iterations: {meaning}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iterations, on a log scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More iterations take longer and leave less noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of steps from noise to sound, 1 to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voices (*{voice_suffix});;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedules (*.json *.txt *.npy);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voice that renders; choose Render, Voices for details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the render</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Render</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Render the sound with these settings (Ctrl+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the counts of the sweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the render at its next step (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Render one take each with {counts} iterations (Ctrl+Shift+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for voices…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rate:g} kHz · {credit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No estimate yet: it appears after the first render.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About {time} on {device}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n step(s): unchanged</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s), final noise level {level:.3f}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n step(s), from noise level {level:.3f}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Take {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, of which the first {left_out} are skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) from noise level {first:.3f} to {last:.3f}{skipped}; 0 is noise, 1 is sound</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Noise level over the steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise level over the steps: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sweep counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iteration counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers of iterations, with commas between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return to the counts of a new installation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard changes to the counts (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use these counts (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sweep renders a take with each of these:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Warp time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select time &amp;range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select frequency &amp;band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select bo&amp;x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select with &amp;lasso</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bru&amp;sh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pencil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Painting &amp;tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the &amp;mel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Apply effect to selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Render se&amp;lection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preview edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variation &amp;grid…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep starred variations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;oad edits…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save e&amp;dits…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remo&amp;ve all edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play next ta&amp;ke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play pre&amp;vious take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star the take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sound on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy the audio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy take as audio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy se&amp;lection as audio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste aud&amp;io</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add mar&amp;ker…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read la&amp;bels…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Write labels…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove mark&amp;ers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved the edits to {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edit the mel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pitch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intonation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Morph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharpen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tilt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Harmonics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{start:.2f}–{end:.2f} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low:.0f}–{high:.0f} Hz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lasso</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>curve of %n point(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>read the labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write the labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Saved %n label(s) to {path}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Fill from both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill from above and below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blur in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blur in frequency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharpen in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharpen in frequency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze the frame at the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The grid has {size} variations. Choose values that give 1 to {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>A curve of %n point(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audacity labels (*.txt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add marker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audacity labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll by dragging; a click moves the cursor, Shift and drag loops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a point to another time; the mel between anchors is stretched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a time range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a frequency band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a rectangle of time and frequency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the inside of a drawn line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint the chosen effect; the pressure of a pen scales it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pencil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a pitch, whose harmonics are added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited mel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited mel spectrogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Morph with…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another recording or mel to morph this sound with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 is this sound, 1 the other one, exactly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fade over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From this sound at the start to the other one at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Morph with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Morph pad: pitch across, timbre up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Across: pitch of the other sound. Up: its timbre. Arrow keys move the dot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is done to the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount of the effect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush radius in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush radius in mel bands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardness of the brush, 0 soft to 1 hard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of soft edges in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of soft edges in mel bands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level of drawn harmonics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply the effect to the selection (Ctrl+Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected range or box of the mel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the copied part at the cursor, with soft edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soft edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected: {region}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint on the mel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is selected. Choose a tool above the mel, and drag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset to {neutral:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strengths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as 0.2, 0.4, 0.6; empty for the chosen one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as 3, 6, 25; empty for the chosen number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also without the edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n take(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The {name} {text!r} are not numbers. Separate numbers with commas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export take…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport all takes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export ta&amp;kes with options…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;back to recording…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export selected takes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export ste&amp;ps of take…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;vious step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play take {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Play/stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play &amp;original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play &amp;take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page of takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous page of takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop &amp;from cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop &amp;up to cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {step} of {steps}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>schedule {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not write {path}: the name has no suffix. End it in .wav or .flac.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported {what}; {clipped:,} samples above full scale were clipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) to {folder}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) to {folder}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>FLAC does not support floats. Choose 16 or 24 bits, or WAV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name {template!r} cannot be read: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name has an unknown field {{{field}}}. The fields are {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is empty or too long. Give a shorter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{meaning} Only the first minute is scored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intelligibility, 0 to 1: higher is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perceived quality, 1.04 to 4.64: higher is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mel cepstral distortion in dB: lower is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F0 frame error, the share with a wrong pitch or voicing: lower is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean squared error of log mel spectra: lower is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance of spectra at several sizes: lower is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Periodicity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error of how periodic the sound is: lower is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement on what is voiced, 0 to 1: higher is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted listening score at 48 kHz, 1 to 5: higher is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted listening score without a reference, 1 to 5: higher is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted listening score for gaps and clicks, 1 to 5: higher is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it could not be computed: {error!r}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original is a mel, so there is no recording to compare with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export steps to folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export selected takes to folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export all takes to folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace “{name}” by the take “{take}”? The recording on the disk is overwritten; this cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step of the render</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the sound after each step of the render; the last step is the take (, and .)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key 00</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No takes yet. Each render becomes a take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add or remove a star (Ctrl+D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the take (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the take (Del)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the columns of the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export every take, named after its settings (Ctrl+Shift+E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renders of this sound. Choose one to show it; press its key to play it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not available: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} not available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excluded. The files are damaged; copy them again from where they were made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excluded: they contain no sound to train on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excluded: one copy of each is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They were recorded too loud, and the voice would learn the distortion. Exclude them, or record them again with less gain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noisy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voice would learn the noise too. Exclude them, or record them again in a quiet place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High frequencies missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voice would sound dull. Use the original recordings if you have them, or exclude these if the others have high frequencies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dull</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voice would sound dull. Use the original recordings if you have them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are padded with silence. Exclude those that are not words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repaired: the copy uses the louder channel. Without the repair it uses the mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uneven loudness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repaired: in the copy all recordings are equally loud. Choose “Don&apos;t repair” for one that should stay a whisper or a shout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Little speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With less than 15 minutes of speech, start from a trained voice or add recordings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No problems found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>play the clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Train a voice…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy of the recordings needs {needed}, but only {free} are free. Free some space on the disk of {folder}, or exclude recordings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Halve batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Free some space; training continues and saves as soon as it can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last checkpoint is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The operating system ended the training run, most often because memory ran out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory ran out. Use a smaller batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The GPU failed or is not available. Resume to try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Free some space and resume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prepared recordings are missing. Check the recordings again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training stopped because of a bug in Gradwave. Copy the details into a report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording needs PortAudio, which is not installed. Install it (Debian, Ubuntu: sudo apt install libportaudio2) and start Gradwave again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it supports none of the usual sample rates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The microphone could not be opened ({reason}). Choose another one, or allow its use in the system settings. To find a new microphone, close this window and choose Listen, Devices, Refresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For comparison: fine-tuning on {length:g} min of a new voice changed the predicted listening score (P.808, 1 to 5) from {before:.2f} to {after:.2f}; the recordings score {original:.2f}. Your result may differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For comparison: fine-tuning on {length:g} min of a new voice changed the predicted listening score (P.808, 1 to 5) from {before:.2f} to {after:.2f}, within the measurement error; the recordings score {original:.2f}. Your result may differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The take was too short. Press Record, read the sentence, then press Stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The take is very quiet. Move closer to the microphone, or raise the input level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The take is clipped. Lower the input level and record again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room is noisy. Switch off fans and machines, or record in a quieter place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The microphone stopped delivering sound. Reconnect it, close this window, choose Listen, Devices, Refresh, and record again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not write {path}: {reason}. Free some space and record again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look for recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not write {target}: the folder already exists. Remove it, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not write {target}: {reason}. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not import {folder}: it contains no trained voice. Choose the folder that was copied back from the other machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not copy {source}: {reason}. Free some space and import again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spectral error, lower is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>timbre distance, lower is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>intelligibility, higher is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither the held-out loss nor a score has improved since step {since:,}. More steps are unlikely to be heard. Listen below, and choose Finish now to keep the voice as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All scores are better than before training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{better} of {total} scores are better than before training. Listen to decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No score is better than before training. Listen to decide; more steps or more recordings may help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training was stopped after {step:,} steps, before the first preview. To compare, go back and train longer, or install the voice and try it in the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voice was trained for {step:,} steps. These previews and scores are from step {newest_scored:,}, the last save with previews.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draw the spectrogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training run {name} is open in another window. Continue there, or close that window first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not lock the folder {folder}: {reason}. Free some space, or check the folder&apos;s permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not create the folder {folder}: {reason}. Free some space, or check the folder&apos;s permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not delete {path}: {reason}. Delete it in the file manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training run {name} is still running, so nothing of it was deleted. Wait for it to end, or pause it in the window that shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list the voices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save your choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prepare the recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measure the speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>render your recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recordings reach {reached:.0f} kHz, and a voice of {rate:g} kHz renders up to {limit:g} kHz. Starting without a voice makes one of {scratch:g} kHz, but takes days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recordings reach {reached:.0f} kHz, as at a sample rate of {rate:g} kHz, so the voice will render nothing above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recordings reach {reached:.0f} kHz, which fits the {rate:g} kHz of the voice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training could not be started ({reason}); free some disk space and memory, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the log file could not be read: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change the batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>discard the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read the run folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training needs {needed} of memory, but only {free} are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training needs {disk} of disk space, but only {free} are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size:.1f} GiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size:.0f} MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the render of the voice that training started from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the render of the current voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentences to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence {number}: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first previews appear with the first save, a minute after the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A preview of the current voice appears with one of the next saves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Now” is from step {step:,}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>repaired in the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training uses a copy that is cut at pauses, trimmed, and brought to one loudness and the voice&apos;s sample rate. Your recordings are not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the recording (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train without the selected recordings (Del)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Include</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train with the selected recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose whether the copy repairs the selected recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Checking %n recording(s): {done:,} done</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>None of these recordings can be used for training. Go back and add others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of it good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{length} of it good</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) with {length} of speech, {good}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>excluded by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not repaired, by your choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Select a line to see what it means.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Don&apos;t repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes:.1f} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds:.0f} seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The owner agreed to the making and use of this voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the best schedule of {iterations} iterations first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renders the held-out sentences up to {renders} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedules tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the voice with the best schedule so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the speaker, shown with the voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying schedules: {tried} of up to {renders}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voice is installed and can be used in the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training finished: {step:,} steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the render of the voice that training starts from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rendering a few of your recordings with the voice…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording {number}: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speech should reach the marked range but not the right end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Losses over the steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic (GPU if available)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU of the Mac</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No voice (from scratch, takes days)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use {minutes} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the preparation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply this and measure again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps, batch size and amount of recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings to use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer minutes need less disk space; they are drawn from all recordings at random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of training steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of short crops per step; fewer need less memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This training run has started. Discard it to start from another voice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fine-tuning a trained voice takes much less time than training from scratch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing a copy of the recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training a few steps to measure the speed of this machine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training will take about {time} on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured: {speed:.2g} steps/s on {device}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, {memory} of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, {disk} of disk space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose recordings of one voice, without music or other voices, in any format and of any length. They are copied and not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop recordings or folders here, add them, or record sentences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files and folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add recordings of the voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add all recordings in a folder and its subfolders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read sentences aloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the selected entries from the list; the files stay (Del)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded in the wizard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for recordings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recordings were found in these. Add WAV, FLAC, MP3, M4A or other audio files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) in total</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Add recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spectrogram: {sound}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held-out loss, in percent of the first value; lower is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply this and resume from the last checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save, and free the memory and the processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop training and keep the current voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop training and delete the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop without saving; the last checkpoint stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export training…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy everything that another machine needs into a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import training…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the result from another machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {step:,} of {steps:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading recordings: {done:,} of {total:,}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training: {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving and stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused at {where}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished: {where}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed at {where}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not started yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard this training run?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trained voice is deleted. Your recordings and settings stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export training to a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import training from a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfinished training run {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume this training run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the training run; your own files stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete training run {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trained voice and the sentences recorded in the wizard are deleted. Your own files stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Render, Train a voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training continues. To see it, choose {where}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training finished. To install the voice, choose {where}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installed the voice {name} and chose it for rendering.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfinished training run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume from the last checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide this notice until the next start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training run {name} is unfinished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start another training run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a name for the voice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the owner of the voice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a licence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm that the owner of the voice agreed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search for a schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search stopped. {message} Install again with or without the search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>install the voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is how {voice} renders your recordings now. It has no scores of its own to compare with, so listen whether something is missing before you train.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{voice} makes all of the sound itself, so training changes what you hear: in the one case that was measured, 250 steps on 5 minutes made the sound a little clearer (STOI higher by 0.010). {compared}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{voice} already renders your recordings as well as its own speaker&apos;s. Training will hardly be heard. Use the voice without training; train from classic, or for a voice with its own character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{compared} Most of its sound comes from Griffin-Lim, which training does not change: with the one speaker that was measured, fine-tuning did not raise these scores. Listen to what is missing before you spend the time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{voice} renders your recordings as well as those of its own speakers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{voice} renders your recordings less well than its own speaker&apos;s, by {worse}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{scores}: means of %n recording(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{scores}: means of %n recording(s); in brackets those of its own speaker.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>open the training run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look for unfinished training runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete the training run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported to {target}. Copy this folder to the other machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported the voice after {steps:,} steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy the training run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Voices…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name!r} is not a valid name for a voice. Use letters, digits and spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another window is installing a voice. Wait for it to end, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not use the folder {folder}: {reason}. Free some space, or check the folder&apos;s permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A voice named {name} already exists. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the voice in Gradwave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program that trained the checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Config</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training settings, needed by some checkpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program that made the mels of an lmnt checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The licence of the checkpoint, if known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom to credit when the voice is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detect automatically</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the program&apos;s repository</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>librosa&apos;s, for lmnt&apos;s released 24 kHz checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the config file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker, author and source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without importing (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the file and install the voice (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is checked completely and copied to your voices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The config is the JSON file with the training settings of ivanvovk&apos;s and Coqui&apos;s programs. No code in a checkpoint is run: only its weights and plain values are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configs (*.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose config</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voices and checkpoints (*.safetensors *.pt *.pth *.tar *.ckpt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a voice to see its facts and scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objective scores on clips that were not used for training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a checkpoint or a voice file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the voice&apos;s file to the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Render with this voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bundled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean scores on held-out clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the voice {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its file is moved to the trash. You can restore it from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading voices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installed the voice {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved the voice {name} to the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not show the voice {path}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown; ask its author before publishing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {bands} bands, hop {hop} samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weights:,} parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not move {path} to the trash. Delete the file in the file manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opening, {percent:.0f}%</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
