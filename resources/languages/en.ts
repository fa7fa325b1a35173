<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n iteration(s)</source>
        <translation>
            <numerusform>%n iteration</numerusform>
            <numerusform>%n iterations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop %n file(s)</source>
        <translation>
            <numerusform>Drop %n file</numerusform>
            <numerusform>Drop %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Playback was interrupted %n time(s); try a longer buffer.</source>
        <translation>
            <numerusform>Playback was interrupted once; try a longer buffer.</numerusform>
            <numerusform>Playback was interrupted %n times; try a longer buffer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rating(s)</source>
        <translation>
            <numerusform>%n rating</numerusform>
            <numerusform>%n ratings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s)</source>
        <translation>
            <numerusform>%n clip</numerusform>
            <numerusform>%n clips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rating(s) of {clips}.</source>
        <translation>
            <numerusform>%n rating of {clips}.</numerusform>
            <numerusform>%n ratings of {clips}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) together: they rated {name} best, with {mean:.0f}; the hidden reference got {reference:.0f}.</source>
        <translation>
            <numerusform>%n run together: they rated {name} best, with {mean:.0f}; the hidden reference got {reference:.0f}.</numerusform>
            <numerusform>%n runs together: they rated {name} best, with {mean:.0f}; the hidden reference got {reference:.0f}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test(s) in {folder} could not be read. Help, Log says why.</source>
        <translation>
            <numerusform>%n test in {folder} could not be read. Help, Log says why.</numerusform>
            <numerusform>%n tests in {folder} could not be read. Help, Log says why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) collected. Open or mark the next one and choose MUSHRA again (Ctrl+Shift+B).</source>
        <translation>
            <numerusform>%n clip collected. Open or mark the next one and choose MUSHRA again (Ctrl+Shift+B).</numerusform>
            <numerusform>%n clips collected. Open or mark the next one and choose MUSHRA again (Ctrl+Shift+B).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sound(s) not heard yet</source>
        <translation>
            <numerusform>%n sound not heard yet</numerusform>
            <numerusform>%n sounds not heard yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sound(s) left to rate</source>
        <translation>
            <numerusform>%n sound left to rate</numerusform>
            <numerusform>%n sounds left to rate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) skipped, because the sound files are missing or damaged: {names}. The project file was not changed. To keep the rest, save under another name.</source>
        <translation>
            <numerusform>%n take was skipped, because the sound files are missing or damaged: {names}. The project file was not changed. To keep the rest, save under another name.</numerusform>
            <numerusform>%n takes were skipped, because the sound files are missing or damaged: {names}. The project file was not changed. To keep the rest, save under another name.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) of it are in {folder}.</source>
        <translation>
            <numerusform>%n take of it is in {folder}.</numerusform>
            <numerusform>%n takes are in {folder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Gradwave closed unexpectedly. “{name}” with %n take(s) can be restored as it was at {moment}.</source>
        <translation>
            <numerusform>Gradwave closed unexpectedly. “{name}” with %n take can be restored as it was at {moment}.</numerusform>
            <numerusform>Gradwave closed unexpectedly. “{name}” with %n takes can be restored as it was at {moment}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) (Ctrl+Tab shows the next sound)</source>
        <translation>
            <numerusform>%n take (Ctrl+Tab shows the next sound)</numerusform>
            <numerusform>%n takes (Ctrl+Tab shows the next sound)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved take(s)</source>
        <translation>
            <numerusform>%n unsaved take</numerusform>
            <numerusform>%n unsaved takes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Queue finished: %n file(s) rendered</source>
        <translation>
            <numerusform>Queue finished: %n file rendered</numerusform>
            <numerusform>Queue finished: %n files rendered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) ready. Press Start.</source>
        <translation>
            <numerusform>%n file is ready. Press Start.</numerusform>
            <numerusform>%n files are ready. Press Start.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s), {pace} ({name})</source>
        <translation>
            <numerusform>%n step, {pace} ({name})</numerusform>
            <numerusform>%n steps, {pace} ({name})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s): unchanged</source>
        <translation>
            <numerusform>%n step: unchanged</numerusform>
            <numerusform>%n steps: unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s), from noise level {level:.3f}</source>
        <translation>
            <numerusform>%n step, from noise level {level:.3f}</numerusform>
            <numerusform>%n steps, from noise level {level:.3f}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n step(s), from noise level {level:.3f}</source>
        <translation>
            <numerusform>{done} of %n step, from noise level {level:.3f}</numerusform>
            <numerusform>{done} of %n steps, from noise level {level:.3f}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) from noise level {first:.3f} to {last:.3f}{skipped}; 0 is noise, 1 is sound</source>
        <translation>
            <numerusform>%n step from noise level {first:.3f} to {last:.3f}{skipped}; 0 is noise, 1 is sound</numerusform>
            <numerusform>%n steps from noise level {first:.3f} to {last:.3f}{skipped}; 0 is noise, 1 is sound</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>curve of %n point(s)</source>
        <translation>
            <numerusform>curve of %n point</numerusform>
            <numerusform>curve of %n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %n label(s) to {path}</source>
        <translation>
            <numerusform>Saved %n label to {path}</numerusform>
            <numerusform>Saved %n labels to {path}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A curve of %n point(s)</source>
        <translation>
            <numerusform>A curve of %n point</numerusform>
            <numerusform>A curve of %n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s)</source>
        <translation>
            <numerusform>%n edit</numerusform>
            <numerusform>%n edits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n take(s)</source>
        <translation>
            <numerusform>%n take</numerusform>
            <numerusform>%n takes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) to {folder}</source>
        <translation>
            <numerusform>%n take to {folder}</numerusform>
            <numerusform>%n takes to {folder}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) to {folder}</source>
        <translation>
            <numerusform>%n step to {folder}</numerusform>
            <numerusform>%n steps to {folder}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checking %n recording(s): {done:,} done</source>
        <translation>
            <numerusform>Checking %n recording: {done:,} done</numerusform>
            <numerusform>Checking %n recordings: {done:,} done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) with {length} of speech, {good}.</source>
        <translation>
            <numerusform>%n recording with {length} of speech, {good}.</numerusform>
            <numerusform>%n recordings with {length} of speech, {good}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s)</source>
        <translation>
            <numerusform>%n recording</numerusform>
            <numerusform>%n recordings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) in total</source>
        <translation>
            <numerusform>%n recording in total</numerusform>
            <numerusform>%n recordings in total</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{scores}: means of %n recording(s).</source>
        <translation>
            <numerusform>{scores}: means of %n recording.</numerusform>
            <numerusform>{scores}: means of %n recordings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{scores}: means of %n recording(s); in brackets those of its own speaker.</source>
        <translation>
            <numerusform>{scores}: means of %n recording; in brackets those of its own speaker.</numerusform>
            <numerusform>{scores}: means of %n recordings; in brackets those of its own speaker.</numerusform>
        </translation>
    </message>
</context>
</TS>
