<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Read each sentence in your normal voice, a hand&apos;s width from the microphone. Every take is saved at once.</source>
        <translation>Lea cada frase con su voz normal, a un palmo del micrófono. Cada toma se guarda al momento.</translation>
    </message>
    <message>
        <source>Record sentences</source>
        <translation>Grabar frases</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Sentence to read</source>
        <translation>Frase que leer</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Micrófono</translation>
    </message>
    <message>
        <source>Microphone to record from</source>
        <translation>Micrófono con el que grabar</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Grabar</translation>
    </message>
    <message>
        <source>Start or stop recording this sentence (Space)</source>
        <translation>Iniciar o detener la grabación de esta frase (Espacio)</translation>
    </message>
    <message>
        <source>Play the take of this sentence</source>
        <translation>Reproducir la toma de esta frase</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Previous sentence (←)</source>
        <translation>Frase anterior (←)</translation>
    </message>
    <message>
        <source>Next sentence (→)</source>
        <translation>Frase siguiente (→)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Close; all takes are saved</source>
        <translation>Cerrar; todas las tomas están guardadas</translation>
    </message>
    <message>
        <source>{number} of {total} · {recorded} recorded</source>
        <translation>{number} de {total} · {recorded} grabadas</translation>
    </message>
    <message>
        <source>Record again</source>
        <translation>Grabar otra vez</translation>
    </message>
    <message>
        <source>{input} is not connected; the system default is used.</source>
        <translation>{input} no está conectado; se usa el predeterminado del sistema.</translation>
    </message>
    <message>
        <source>Good take: {seconds:.1f} s.</source>
        <translation>Buena toma: {seconds:.1f} s.</translation>
    </message>
    <message>
        <source>Language of the window; a change applies at the next start</source>
        <translation>Idioma de la ventana; el cambio se aplica en el próximo inicio</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Light, dark, or the system&apos;s theme</source>
        <translation>Claro, oscuro o el tema del sistema</translation>
    </message>
    <message>
        <source>Applies at the next start.</source>
        <translation>Se aplica en el próximo inicio.</translation>
    </message>
    <message>
        <source>Open the sample clip at the start</source>
        <translation>Abrir el clip de ejemplo al iniciar</translation>
    </message>
    <message>
        <source>Otherwise the window is empty until you open a sound</source>
        <translation>Si no, la ventana está vacía hasta que abra un sonido</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Render</source>
        <translation>&amp;Render</translation>
    </message>
    <message>
        <source>&amp;Take</source>
        <translation>&amp;Toma</translation>
    </message>
    <message>
        <source>&amp;Listen</source>
        <translation>E&amp;scuchar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>Shift+←</source>
        <translation>Mayús+←</translation>
    </message>
    <message>
        <source>Shift+→</source>
        <translation>Mayús+→</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Shift+Space</source>
        <translation>Mayús+Espacio</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Supr</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>RePág</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>AvPág</translation>
    </message>
    <message>
        <source>continue</source>
        <translation>continuar</translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation>Quedan {seconds} s</translation>
    </message>
    <message>
        <source>{minutes} min {seconds:02d} s left</source>
        <translation>Quedan {minutes} min {seconds:02d} s</translation>
    </message>
    <message>
        <source>{hours} h {minutes:02d} min left</source>
        <translation>Quedan {hours} h {minutes:02d} min</translation>
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
        <translation>&amp;Guía</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Atajos de teclado</translation>
    </message>
    <message>
        <source>&amp;First steps</source>
        <translation>&amp;Primeros pasos</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Registro</translation>
    </message>
    <message>
        <source>&amp;System check</source>
        <translation>&amp;Comprobar el sistema</translation>
    </message>
    <message>
        <source>&amp;About Gradwave</source>
        <translation>Acerca &amp;de Gradwave</translation>
    </message>
    <message>
        <source>Gradwave turns recordings and mel spectrograms into sound with WaveGrad, a diffusion vocoder by Nanxin Chen, Yu Zhang, Heiga Zen, Ron J. Weiss, Mohammad Norouzi and William Chan (arXiv 2009.00713). Everything runs on your machine.</source>
        <translation>Gradwave convierte grabaciones y espectrogramas mel en sonido con WaveGrad, un vocoder de difusión de Nanxin Chen, Yu Zhang, Heiga Zen, Ron J. Weiss, Mohammad Norouzi y William Chan (arXiv 2009.00713). Todo se ejecuta en su equipo.</translation>
    </message>
    <message>
        <source>About Gradwave</source>
        <translation>Acerca de Gradwave</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paquete</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Versions and licences</source>
        <translation>Versiones y licencias</translation>
    </message>
    <message>
        <source>Packages that Gradwave uses, from their own metadata</source>
        <translation>Paquetes que usa Gradwave, según sus propios metadatos</translation>
    </message>
    <message>
        <source>Copy the versions and licences</source>
        <translation>Copiar las versiones y licencias</translation>
    </message>
    <message>
        <source>Gradwave {version}, licence {licence}</source>
        <translation>Gradwave {version}, licencia {licence}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>As the sound</source>
        <translation>Como el sonido</translation>
    </message>
    <message>
        <source>{rate:g} kHz</source>
        <translation>{rate:g} kHz</translation>
    </message>
    <message>
        <source>Automatic: bf16 if fast</source>
        <translation>Automático: bf16 si es rápido</translation>
    </message>
    <message>
        <source>fp32: exact, slower</source>
        <translation>fp32: exacto, más lento</translation>
    </message>
    <message>
        <source>bf16: half the memory</source>
        <translation>bf16: la mitad de memoria</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>Predeterminado del sistema</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Dispositivos</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Find devices that were plugged in or removed</source>
        <translation>Buscar dispositivos conectados o retirados</translation>
    </message>
    <message>
        <source>Output device</source>
        <translation>Dispositivo de salida</translation>
    </message>
    <message>
        <source>Sample rate</source>
        <translation>Frecuencia de muestreo</translation>
    </message>
    <message>
        <source>Buffer</source>
        <translation>Búfer</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close this window (Esc)</source>
        <translation>Cerrar esta ventana (Esc)</translation>
    </message>
    <message>
        <source>The system default is used while the chosen device is not connected</source>
        <translation>Se usa el predeterminado del sistema mientras el dispositivo elegido no está conectado</translation>
    </message>
    <message>
        <source>Sounds are resampled if the device has another rate</source>
        <translation>Los sonidos se remuestrean si el dispositivo tiene otra frecuencia</translation>
    </message>
    <message>
        <source>A longer buffer avoids dropouts on a busy machine; a shorter one reacts faster</source>
        <translation>Un búfer más largo evita cortes en un equipo ocupado; uno más corto reacciona antes</translation>
    </message>
    <message>
        <source>The processor that renders</source>
        <translation>El procesador que renderiza</translation>
    </message>
    <message>
        <source>Number format of the network; the sound differs very slightly</source>
        <translation>Formato numérico de la red; el sonido cambia muy poco</translation>
    </message>
    <message>
        <source>{output} (not connected)</source>
        <translation>{output} (no conectado)</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>{processor} (not available)</source>
        <translation>{processor} (no disponible)</translation>
    </message>
    <message>
        <source>Looking for an output device.</source>
        <translation>Buscando un dispositivo de salida.</translation>
    </message>
    <message>
        <source>Playing through {output}.</source>
        <translation>Reproduciendo por {output}.</translation>
    </message>
    <message numerus="yes">
        <source>Playback was interrupted %n time(s); try a longer buffer.</source>
        <translation>
            <numerusform>La reproducción se interrumpió %n vez; pruebe un búfer más largo.</numerusform>
            <numerusform>La reproducción se interrumpió %n veces; pruebe un búfer más largo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>Títulos</translation>
    </message>
    <message>
        <source>Choose a heading to read from there</source>
        <translation>Elija un título para leer desde ahí</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Buscar (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Press Enter to find the next place</source>
        <translation>Pulse Intro para ir a la siguiente aparición</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Messages of the program and its jobs.</source>
        <translation>Mensajes del programa y de sus tareas.</translation>
    </message>
    <message>
        <source>System check</source>
        <translation>Comprobación del sistema</translation>
    </message>
    <message>
        <source>Hardware and software that Gradwave found, what is missing, and how to install it.</source>
        <translation>El hardware y el software que encontró Gradwave, lo que falta y cómo instalarlo.</translation>
    </message>
    <message>
        <source>list the packages that Gradwave uses</source>
        <translation>listar los paquetes que usa Gradwave</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>check this system</source>
        <translation>comprobar este sistema</translation>
    </message>
    <message>
        <source>Copy everything, for a report</source>
        <translation>Copiar todo para un informe</translation>
    </message>
    <message>
        <source>1  Open</source>
        <translation>1  Abrir</translation>
    </message>
    <message>
        <source>Drop a recording into this window or press Open. A sample clip is open already.</source>
        <translation>Suelte una grabación en esta ventana o pulse Abrir. Ya hay un clip de ejemplo abierto.</translation>
    </message>
    <message>
        <source>2  Render</source>
        <translation>2  Renderizar</translation>
    </message>
    <message>
        <source>Choose a preset on the right and press Render to make a new take from the recording&apos;s mel spectrogram. To stretch, shift or paint it first, choose Edits.</source>
        <translation>Elija un ajuste a la derecha y pulse Renderizar para crear una toma nueva a partir del espectrograma mel de la grabación. Para estirarla, transponerla o pintarla antes, elija Ediciones.</translation>
    </message>
    <message>
        <source>3  Compare</source>
        <translation>3  Comparar</translation>
    </message>
    <message>
        <source>Press 1 for the original and 2 to 9 for the takes. Listen, Blind test shows whether you can hear a difference. Export saves the take.</source>
        <translation>Pulse 1 para el original y de 2 a 9 para las tomas. Escuchar, Prueba a ciegas muestra si oye una diferencia. Exportar guarda la toma.</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Primeros pasos</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Entendido</translation>
    </message>
    <message>
        <source>Hide this; Help, First steps shows it again</source>
        <translation>Ocultar esto; Ayuda, Primeros pasos lo muestra de nuevo</translation>
    </message>
    <message>
        <source>{problem} Choose a voice that reads it, or make it again from the sound.</source>
        <translation>{problem} Elija una voz que lo lea, o vuelva a crearlo a partir del sonido.</translation>
    </message>
    <message>
        <source>Could not {doing}: out of memory. Close other programs, or use a shorter sound.</source>
        <translation>No se pudo {doing}: falta memoria. Cierre otros programas o use un sonido más corto.</translation>
    </message>
    <message>
        <source>Could not {doing}: {reason}. Free some space, or check the disk and the permissions.</source>
        <translation>No se pudo {doing}: {reason}. Libere espacio o compruebe el disco y los permisos.</translation>
    </message>
    <message>
        <source>Could not {doing}. This is a bug in Gradwave: {description}. Please report it with the copied details.</source>
        <translation>No se pudo {doing}. Es un error de Gradwave: {description}. Comuníquelo con los detalles copiados.</translation>
    </message>
    <message>
        <source>mono</source>
        <translation>mono</translation>
    </message>
    <message>
        <source>stereo</source>
        <translation>estéreo</translation>
    </message>
    <message>
        <source>{count} channels</source>
        <translation>{count} canales</translation>
    </message>
    <message>
        <source>{rate:g} kHz · {kind}</source>
        <translation>{rate:g} kHz · {kind}</translation>
    </message>
    <message>
        <source>mel, {bands} bands, {frames} frames · {seconds:.2f} s</source>
        <translation>mel, {bands} bandas, {frames} tramas · {seconds:.2f} s</translation>
    </message>
    <message>
        <source>{time} on {device}</source>
        <translation>{time} en {device}</translation>
    </message>
    <message>
        <source>{seconds:.2f} s</source>
        <translation>{seconds:.2f} s</translation>
    </message>
    <message numerus="yes">
        <source>%n iteration(s)</source>
        <translation>
            <numerusform>%n iteración</numerusform>
            <numerusform>%n iteraciones</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}, {start:.2f}–{end:.2f} s</source>
        <translation>{name}, {start:.2f}–{end:.2f} s</translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation>semilla {seed}</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copiar detalles</translation>
    </message>
    <message>
        <source>Copy the error, its traceback, the settings and the versions</source>
        <translation>Copiar el error, su traza, los ajustes y las versiones</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Hide this message</source>
        <translation>Ocultar este mensaje</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>De un archivo…</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Drop to render the folder in the queue</source>
        <translation>Suelte para renderizar la carpeta en la cola</translation>
    </message>
    <message>
        <source>Drop to open {name}</source>
        <translation>Suelte para abrir {name}</translation>
    </message>
    <message numerus="yes">
        <source>Drop %n file(s)</source>
        <translation>
            <numerusform>Suelte %n archivo</numerusform>
            <numerusform>Suelte %n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>¿Reemplazar el archivo?</translation>
    </message>
    <message>
        <source>“{name}” already exists. Replace it?</source>
        <translation>«{name}» ya existe. ¿Reemplazarlo?</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>&amp;Preferencias…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Sal&amp;ir</translation>
    </message>
    <message>
        <source>run the listening test</source>
        <translation>realizar la prueba de escucha</translation>
    </message>
    <message>
        <source>&amp;Go to marker</source>
        <translation>&amp;Ir a la marca</translation>
    </message>
    <message>
        <source>Edits (*.json);;All files (*)</source>
        <translation>Ediciones (*.json);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Factor of the duration; onsets stay sharp</source>
        <translation>Factor de la duración; los ataques siguen nítidos</translation>
    </message>
    <message>
        <source>Shift of the pitch in semitones; formants stay</source>
        <translation>Cambio de tono en semitonos; los formantes se mantienen</translation>
    </message>
    <message>
        <source>Shift of the formants in semitones</source>
        <translation>Cambio de los formantes en semitonos</translation>
    </message>
    <message>
        <source>Hear each edit</source>
        <translation>Oír cada edición</translation>
    </message>
    <message>
        <source>Play a sketch of the changed part after each edit</source>
        <translation>Reproducir un boceto de la parte cambiada tras cada edición</translation>
    </message>
    <message>
        <source>Render selection</source>
        <translation>Renderizar selección</translation>
    </message>
    <message>
        <source>Render only the selected time (Ctrl+Alt+R)</source>
        <translation>Renderizar solo el tiempo seleccionado (Ctrl+Alt+R)</translation>
    </message>
    <message>
        <source>Drag selection</source>
        <translation>Arrastrar selección</translation>
    </message>
    <message>
        <source>Drag the selected part of the shown take into another program, as a WAV file</source>
        <translation>Arrastre la parte seleccionada de la toma mostrada a otro programa, como archivo WAV</translation>
    </message>
    <message>
        <source>8 variations</source>
        <translation>8 variaciones</translation>
    </message>
    <message>
        <source>Render 8 takes with new seeds (Ctrl+8)</source>
        <translation>Renderizar 8 tomas con semillas nuevas (Ctrl+8)</translation>
    </message>
    <message>
        <source>Keep starred</source>
        <translation>Conservar favoritas</translation>
    </message>
    <message>
        <source>Delete the variations without a star</source>
        <translation>Eliminar las variaciones sin estrella</translation>
    </message>
    <message>
        <source>Edits in the order in which they are applied</source>
        <translation>Ediciones en el orden en que se aplican</translation>
    </message>
    <message>
        <source>No edits yet. A render uses the sound as it is.</source>
        <translation>Sin ediciones aún. Se renderiza el sonido tal cual.</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Apply the chosen edit earlier</source>
        <translation>Aplicar antes la edición elegida</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Apply the chosen edit later</source>
        <translation>Aplicar después la edición elegida</translation>
    </message>
    <message>
        <source>Remove the chosen edit</source>
        <translation>Quitar la edición elegida</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Copiar todo</translation>
    </message>
    <message>
        <source>Copy the edits, for another sound</source>
        <translation>Copiar las ediciones para otro sonido</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Append copied edits to these</source>
        <translation>Añadir a estas las ediciones copiadas</translation>
    </message>
    <message>
        <source>Paste all</source>
        <translation>Pegar todo</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Remove all edits</source>
        <translation>Quitar todas las ediciones</translation>
    </message>
    <message>
        <source>Load…</source>
        <translation>Cargar…</translation>
    </message>
    <message>
        <source>Replace the edits with those of a file</source>
        <translation>Reemplazar las ediciones por las de un archivo</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Save the edits as a JSON file</source>
        <translation>Guardar las ediciones en un archivo JSON</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Add an edit of the whole sound, and change it in the list</source>
        <translation>Añadir una edición del sonido completo y cambiarla en la lista</translation>
    </message>
    <message>
        <source>Time and pitch</source>
        <translation>Tiempo y tono</translation>
    </message>
    <message>
        <source>Painting</source>
        <translation>Pintura</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>Ediciones</translation>
    </message>
    <message>
        <source>Variations</source>
        <translation>Variaciones</translation>
    </message>
    <message>
        <source>Load edits</source>
        <translation>Cargar ediciones</translation>
    </message>
    <message>
        <source>Save edits</source>
        <translation>Guardar ediciones</translation>
    </message>
    <message>
        <source>Voice default</source>
        <translation>La de la voz</translation>
    </message>
    <message>
        <source>Ancestral</source>
        <translation>Ancestral</translation>
    </message>
    <message>
        <source>As in the paper: each step adds new noise</source>
        <translation>Como en el artículo: cada paso añade ruido nuevo</translation>
    </message>
    <message>
        <source>Adds no noise, or as much as Eta sets</source>
        <translation>No añade ruido, o tanto como indique eta</translation>
    </message>
    <message>
        <source>Ancestral, with early steps corrected toward the mel: for unfamiliar voices</source>
        <translation>Ancestral, con los primeros pasos corregidos hacia el mel: para voces desconocidas</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Ruido</translation>
    </message>
    <message>
        <source>Start from noise</source>
        <translation>Partir de ruido</translation>
    </message>
    <message>
        <source>Griffin-Lim sketch</source>
        <translation>Boceto Griffin-Lim</translation>
    </message>
    <message>
        <source>Start from a rough sound made from the mel, with noise added</source>
        <translation>Partir de un sonido aproximado hecho con el mel, con ruido añadido</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Start from the recording, with noise added</source>
        <translation>Partir de la grabación, con ruido añadido</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Noise levels of the steps</source>
        <translation>Niveles de ruido de los pasos</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>Muestreador</translation>
    </message>
    <message>
        <source>How a step moves from noise to sound</source>
        <translation>Cómo pasa un paso del ruido al sonido</translation>
    </message>
    <message>
        <source>Eta</source>
        <translation>Eta</translation>
    </message>
    <message>
        <source>How much noise DDIM adds: 0 none, 1 as much as ancestral</source>
        <translation>Cuánto ruido añade DDIM: 0 nada, 1 tanto como el ancestral</translation>
    </message>
    <message>
        <source>What the first step starts from: noise, a sketch of the mel, or the original</source>
        <translation>De qué parte el primer paso: ruido, un boceto del mel o el original</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Intensidad</translation>
    </message>
    <message>
        <source>How much of the start is replaced: 0 keeps it unchanged, 1 replaces all of it</source>
        <translation>Cuánto se sustituye del inicio: 0 lo deja igual, 1 lo sustituye todo</translation>
    </message>
    <message>
        <source>Dry/wet</source>
        <translation>Seco/húmedo</translation>
    </message>
    <message>
        <source>Mix of the recording (0) and the render (1)</source>
        <translation>Mezcla de la grabación (0) y el render (1)</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>The same seed and settings give the same sound</source>
        <translation>La misma semilla y los mismos ajustes dan el mismo sonido</translation>
    </message>
    <message>
        <source>How much noise each step removes</source>
        <translation>Cuánto ruido quita cada paso</translation>
    </message>
    <message>
        <source>How much new noise DDIM adds</source>
        <translation>Cuánto ruido nuevo añade DDIM</translation>
    </message>
    <message>
        <source>What the first step begins with</source>
        <translation>Con qué empieza el primer paso</translation>
    </message>
    <message>
        <source>How much of the start is regenerated</source>
        <translation>Cuánto del inicio se regenera</translation>
    </message>
    <message>
        <source>0 is the recording, 1 the render</source>
        <translation>0 es la grabación, 1 el render</translation>
    </message>
    <message>
        <source>The same seed gives the same sound</source>
        <translation>La misma semilla da el mismo sonido</translation>
    </message>
    <message>
        <source>fastest</source>
        <translation>el más rápido</translation>
    </message>
    <message>
        <source>fast</source>
        <translation>rápido</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>equilibrado</translation>
    </message>
    <message>
        <source>high</source>
        <translation>alto</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>referencia</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s), {pace} ({name})</source>
        <translation>
            <numerusform>%n paso, {pace} ({name})</numerusform>
            <numerusform>%n pasos, {pace} ({name})</numerusform>
        </translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avanzado</translation>
    </message>
    <message>
        <source>Schedule, sampler, start, strength, dry/wet, highs, levels and seed</source>
        <translation>Programa, muestreador, inicio, intensidad, seco/húmedo, agudos, niveles y semilla</translation>
    </message>
    <message>
        <source>Curve of the strength</source>
        <translation>Curva de la intensidad</translation>
    </message>
    <message>
        <source>Curve of the dry/wet mix</source>
        <translation>Curva de la mezcla seco/húmedo</translation>
    </message>
    <message>
        <source>Keep original highs</source>
        <translation>Mantener agudos originales</translation>
    </message>
    <message>
        <source>Take frequencies above the voice&apos;s range from the recording</source>
        <translation>Tomar de la grabación las frecuencias por encima del rango de la voz</translation>
    </message>
    <message>
        <source>Match levels to the mel</source>
        <translation>Ajustar los niveles al mel</translation>
    </message>
    <message>
        <source>Classic voice: give each step the levels of the mel; off is WaveGrad alone</source>
        <translation>Voz classic: dar a cada paso los niveles del mel; desactivado es WaveGrad solo</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nueva</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>Semilla nueva</translation>
    </message>
    <message>
        <source>Curve…</source>
        <translation>Curva…</translation>
    </message>
    <message>
        <source>Change the value over time, instead of one value for all</source>
        <translation>Cambiar el valor a lo largo del tiempo, en lugar de un solo valor</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Último mensaje</translation>
    </message>
    <message>
        <source>Time, frequency and level under the pointer</source>
        <translation>Tiempo, frecuencia y nivel bajo el puntero</translation>
    </message>
    <message>
        <source>Start, end and length of the loop</source>
        <translation>Inicio, fin y duración del bucle</translation>
    </message>
    <message>
        <source>Loop {start} – {end}  ({length:.3f} s)</source>
        <translation>Bucle {start} – {end}  ({length:.3f} s)</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Comparado</translation>
    </message>
    <message>
        <source>Listener</source>
        <translation>Oyente</translation>
    </message>
    <message>
        <source>No listening test was run yet. Start one with Listen, Blind test or MUSHRA test.</source>
        <translation>Aún no se ha hecho ninguna prueba de escucha. Inicie una con Escuchar, Prueba a ciegas o Prueba MUSHRA.</translation>
    </message>
    <message>
        <source>No runs by this listener.</source>
        <translation>Este oyente no tiene pruebas.</translation>
    </message>
    <message>
        <source>Listening test results</source>
        <translation>Resultados de las pruebas de escucha</translation>
    </message>
    <message>
        <source>Show the runs of one listener</source>
        <translation>Mostrar las pruebas de un oyente</translation>
    </message>
    <message>
        <source>The runs, the newest first</source>
        <translation>Las pruebas, la más reciente primero</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Pruebas</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Run this test once more</source>
        <translation>Hacer esta prueba otra vez</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en carpeta</translation>
    </message>
    <message>
        <source>Open the folder with results and sounds</source>
        <translation>Abrir la carpeta con resultados y sonidos</translation>
    </message>
    <message>
        <source>Close the dialog (Esc)</source>
        <translation>Cerrar el diálogo (Esc)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message numerus="yes">
        <source>%n test(s) in {folder} could not be read. Help, Log says why.</source>
        <translation>
            <numerusform>No se pudo leer %n prueba de {folder}. Ayuda, Registro dice por qué.</numerusform>
            <numerusform>No se pudieron leer %n pruebas de {folder}. Ayuda, Registro dice por qué.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Abrir…</translation>
    </message>
    <message>
        <source>Open a recording, a mel file or a project (Ctrl+O)</source>
        <translation>Abrir una grabación, un archivo mel o un proyecto (Ctrl+O)</translation>
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
        <translation>32 bits flotante</translation>
    </message>
    <message>
        <source>Export takes</source>
        <translation>Exportar tomas</translation>
    </message>
    <message>
        <source>As rendered</source>
        <translation>Como se renderizó</translation>
    </message>
    <message>
        <source>Fields: {fields}</source>
        <translation>Campos: {fields}</translation>
    </message>
    <message>
        <source>Only starred takes</source>
        <translation>Solo tomas favoritas</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Bit depth</source>
        <translation>Profundidad de bits</translation>
    </message>
    <message>
        <source>File names</source>
        <translation>Nombres de archivo</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n archivo</numerusform>
            <numerusform>%n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Export to folder</source>
        <translation>Exportar a carpeta</translation>
    </message>
    <message>
        <source>Export the shown take or step as WAV or FLAC (Ctrl+E)</source>
        <translation>Exportar la toma o el paso mostrado como WAV o FLAC (Ctrl+E)</translation>
    </message>
    <message>
        <source>render the variations</source>
        <translation>renderizar las variaciones</translation>
    </message>
    <message>
        <source>play</source>
        <translation>reproducir</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Did not save {name}: another window or program has changed it since it was opened here. To keep both, choose File, Save project as, and another name.</source>
        <translation>No se guardó {name}: otra ventana u otro programa lo ha cambiado desde que se abrió aquí. Para conservar ambos, elija Archivo, Guardar proyecto como, y otro nombre.</translation>
    </message>
    <message>
        <source>Saved {name}</source>
        <translation>{name} guardado</translation>
    </message>
    <message>
        <source>save the project</source>
        <translation>guardar el proyecto</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>Abriendo {name}…</translation>
    </message>
    <message>
        <source>open the project</source>
        <translation>abrir el proyecto</translation>
    </message>
    <message>
        <source>open all takes</source>
        <translation>abrir todas las tomas</translation>
    </message>
    <message>
        <source>Opened {name}</source>
        <translation>{name} abierto</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) skipped, because the sound files are missing or damaged: {names}. The project file was not changed. To keep the rest, save under another name.</source>
        <translation>
            <numerusform>Se omitió %n toma porque su archivo de sonido falta o está dañado: {names}. El archivo del proyecto no cambió. Para conservar el resto, guarde con otro nombre.</numerusform>
            <numerusform>Se omitieron %n tomas porque sus archivos de sonido faltan o están dañados: {names}. El archivo del proyecto no cambió. Para conservar el resto, guarde con otro nombre.</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop a recording or a mel spectrogram here, or press Open.</source>
        <translation>Suelte aquí una grabación o un espectrograma mel, o pulse Abrir.</translation>
    </message>
    <message>
        <source>Rendering</source>
        <translation>Renderizando</translation>
    </message>
    <message>
        <source>The rest of the file is still being read</source>
        <translation>El resto del archivo aún se está leyendo</translation>
    </message>
    <message>
        <source>The estimate so far</source>
        <translation>La estimación hasta ahora</translation>
    </message>
    <message>
        <source>The estimate appears here after the first step.</source>
        <translation>La estimación aparece aquí tras el primer paso.</translation>
    </message>
    <message>
        <source>Press Render to resynthesize this sound from its mel.</source>
        <translation>Pulse Renderizar para resintetizar este sonido a partir de su mel.</translation>
    </message>
    <message>
        <source>Your renders appear here.</source>
        <translation>Sus renders aparecen aquí.</translation>
    </message>
    <message>
        <source>Can be played once the whole file has been read</source>
        <translation>Se podrá reproducir cuando se haya leído todo el archivo</translation>
    </message>
    <message>
        <source>Work is still in progress. Stop it and close Gradwave?</source>
        <translation>Hay trabajo en curso. ¿Detenerlo y cerrar Gradwave?</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Detener y cerrar</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>Seguir trabajando</translation>
    </message>
    <message>
        <source>&amp;Devices…</source>
        <translation>Dispositi&amp;vos…</translation>
    </message>
    <message>
        <source>Mac GPU</source>
        <translation>GPU de Mac</translation>
    </message>
    <message>
        <source>The devices could not be listed: {error}</source>
        <translation>No se pudieron listar los dispositivos: {error}</translation>
    </message>
    <message>
        <source>look for devices ({what})</source>
        <translation>buscar dispositivos ({what})</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>of this machine</source>
        <translation>de este equipo</translation>
    </message>
    <message>
        <source>Automatic ({device})</source>
        <translation>Automático ({device})</translation>
    </message>
    <message>
        <source>To use one: {remedy}.</source>
        <translation>Para usar una: {remedy}.</translation>
    </message>
    <message>
        <source>No GPU is used: {reason}.</source>
        <translation>No se usa ninguna GPU: {reason}.</translation>
    </message>
    <message>
        <source>X was {right}</source>
        <translation>X era {right}</translation>
    </message>
    <message>
        <source>{right} was different</source>
        <translation>{right} era distinto</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Correcto</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Incorrecto</translation>
    </message>
    <message>
        <source>{verdict}: {truth}. {right} of {total} right so far.</source>
        <translation>{verdict}: {truth}. Aciertos hasta ahora: {right} de {total}.</translation>
    </message>
    <message>
        <source>Open listening &amp;test…</source>
        <translation>Abrir &amp;prueba de escucha…</translation>
    </message>
    <message>
        <source>&amp;Blind test…</source>
        <translation>&amp;Prueba a ciegas…</translation>
    </message>
    <message>
        <source>Blind test: {few} against {many} &amp;iterations…</source>
        <translation>Prueba a &amp;ciegas: {few} frente a {many} iteraciones…</translation>
    </message>
    <message>
        <source>&amp;MUSHRA test…</source>
        <translation>Prueba &amp;MUSHRA…</translation>
    </message>
    <message>
        <source>Test &amp;results…</source>
        <translation>Resultados de &amp;las pruebas…</translation>
    </message>
    <message>
        <source>Ended after {answered} of {planned} trials.</source>
        <translation>Terminada tras {answered} de {planned} ensayos.</translation>
    </message>
    <message>
        <source>Ended after {answered} of {planned} trials: {pair} cannot be judged.</source>
        <translation>Terminada tras {answered} de {planned} ensayos: no se puede juzgar {pair}.</translation>
    </message>
    <message>
        <source>Not a valid run ({pair}): sounds were not listened to.</source>
        <translation>Prueba no válida ({pair}): no se escucharon sonidos.</translation>
    </message>
    <message>
        <source>{right} of {total}, {p}</source>
        <translation>{right} de {total}, {p}</translation>
    </message>
    <message>
        <source>{listener} could tell {pair} apart: {numbers}.</source>
        <translation>{listener} pudo distinguir {pair}: {numbers}.</translation>
    </message>
    <message>
        <source>You could tell {pair} apart: {numbers}.</source>
        <translation>Usted pudo distinguir {pair}: {numbers}.</translation>
    </message>
    <message>
        <source>{listener} could not tell {pair} apart: {numbers}.</source>
        <translation>{listener} no pudo distinguir {pair}: {numbers}.</translation>
    </message>
    <message>
        <source>You could not tell {pair} apart: {numbers}.</source>
        <translation>Usted no pudo distinguir {pair}: {numbers}.</translation>
    </message>
    <message>
        <source>{first} from {second}</source>
        <translation>{first} de {second}</translation>
    </message>
    <message>
        <source>Right answers: {share:.0f}%, {confidence:.0f}% interval {low:.0f}% to {high:.0f}%; guessing gets {chance:.0f}%.</source>
        <translation>Aciertos: {share:.0f} %, intervalo del {confidence:.0f} % de {low:.0f} % a {high:.0f} %; al azar se acierta el {chance:.0f} %.</translation>
    </message>
    <message>
        <source>{trials} trials are too few: even all right could be luck.</source>
        <translation>{trials} ensayos son muy pocos: incluso acertar todos podría ser suerte.</translation>
    </message>
    <message>
        <source>Guessing would get {right} or more right with {p}.</source>
        <translation>Al azar se aciertan {right} o más con {p}.</translation>
    </message>
    <message>
        <source>{right} or more right would have shown a difference (p ≤ .05).</source>
        <translation>{right} o más aciertos habrían mostrado una diferencia (p ≤ 0,05).</translation>
    </message>
    <message>
        <source>The listener</source>
        <translation>El oyente</translation>
    </message>
    <message>
        <source>All listeners</source>
        <translation>Todos los oyentes</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n prueba</numerusform>
            <numerusform>%n pruebas</numerusform>
        </translation>
    </message>
    <message>
        <source>Ended early</source>
        <translation>Terminada antes</translation>
    </message>
    <message>
        <source>Not valid</source>
        <translation>No válida</translation>
    </message>
    <message numerus="yes">
        <source>%n rating(s)</source>
        <translation>
            <numerusform>%n valoración</numerusform>
            <numerusform>%n valoraciones</numerusform>
        </translation>
    </message>
    <message>
        <source>{right} of {total}</source>
        <translation>{right} de {total}</translation>
    </message>
    <message>
        <source>Whole sound, {length}</source>
        <translation>Todo el sonido, {length}</translation>
    </message>
    <message>
        <source>First {seconds:.0f} s</source>
        <translation>Primeros {seconds:.0f} s</translation>
    </message>
    <message>
        <source>Loop, {start} to {end}</source>
        <translation>Bucle, {start} a {end}</translation>
    </message>
    <message>
        <source>Both are rendered.</source>
        <translation>Ambos están renderizados.</translation>
    </message>
    <message>
        <source>Measuring the speed with {few} iterations…</source>
        <translation>Midiendo la velocidad con {few} iteraciones…</translation>
    </message>
    <message>
        <source> and </source>
        <translation> y </translation>
    </message>
    <message>
        <source>Rendering {counts} iterations takes about {time} on this machine ({device}).</source>
        <translation>Renderizar {counts} iteraciones tarda unos {time} en este equipo ({device}).</translation>
    </message>
    <message>
        <source>{count} iterations of {voice}</source>
        <translation>{count} iteraciones de {voice}</translation>
    </message>
    <message>
        <source>Hidden reference</source>
        <translation>Referencia oculta</translation>
    </message>
    <message>
        <source>7 kHz anchor</source>
        <translation>Ancla de 7 kHz</translation>
    </message>
    <message>
        <source>3.5 kHz anchor</source>
        <translation>Ancla de 3,5 kHz</translation>
    </message>
    <message>
        <source>The hidden reference was rated under 90, or the 7 kHz anchor over 90, too often. BS.1534-3 excludes such a listener from the analysis.</source>
        <translation>La referencia oculta recibió menos de 90, o el ancla de 7 kHz más de 90, con demasiada frecuencia. BS.1534-3 excluye a ese oyente del análisis.</translation>
    </message>
    <message>
        <source>This was practice. Nothing was saved.</source>
        <translation>Fue una práctica. No se guardó nada.</translation>
    </message>
    <message>
        <source>Version 0.1.0 did not record whether the sounds were listened to.</source>
        <translation>La versión 0.1.0 no registraba si se escucharon los sonidos.</translation>
    </message>
    <message>
        <source>Each sound was rated once, so there are no intervals. Rate more clips to get them.</source>
        <translation>Cada sonido se valoró una vez, así que no hay intervalos. Valore más clips para obtenerlos.</translation>
    </message>
    <message>
        <source>Bars show means, lines their 95% intervals.</source>
        <translation>Las barras muestran las medias; las líneas, sus intervalos del 95 %.</translation>
    </message>
    <message>
        <source>p values are adjusted for {pairs} pairs (Holm).</source>
        <translation>Los valores p están ajustados para {pairs} pares (Holm).</translation>
    </message>
    <message>
        <source>Trial {number}{clip}</source>
        <translation>Ensayo {number}{clip}</translation>
    </message>
    <message>
        <source>right</source>
        <translation>acierto</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>fallo</translation>
    </message>
    <message>
        <source>X was {right}, the answer was {answer}, after {seconds:.0f} s.</source>
        <translation>X era {right}, la respuesta fue {answer}, tras {seconds:.0f} s.</translation>
    </message>
    <message>
        <source>{right} was different, the answer was {answer}, after {seconds:.0f} s.</source>
        <translation>{right} era distinto, la respuesta fue {answer}, tras {seconds:.0f} s.</translation>
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
        <translation>Terminada antes de valorar el primer clip.</translation>
    </message>
    <message>
        <source>Ended early, after {counted}. {headline}</source>
        <translation>Terminada antes, tras {counted}. {headline}</translation>
    </message>
    <message numerus="yes">
        <source>%n rating(s) of {clips}.</source>
        <translation>
            <numerusform>%n valoración de {clips}.</numerusform>
            <numerusform>%n valoraciones de {clips}.</numerusform>
        </translation>
    </message>
    <message>
        <source>No sound was rated.</source>
        <translation>No se valoró ningún sonido.</translation>
    </message>
    <message>
        <source>{listener} rated {name} best, with {mean:.0f}; the hidden reference got {reference:.0f}.</source>
        <translation>{listener} valoró mejor {name}, con {mean:.0f}; la referencia oculta obtuvo {reference:.0f}.</translation>
    </message>
    <message>
        <source>You rated {name} best, with {mean:.0f}; the hidden reference got {reference:.0f}.</source>
        <translation>Usted valoró mejor {name}, con {mean:.0f}; la referencia oculta obtuvo {reference:.0f}.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) together: they rated {name} best, with {mean:.0f}; the hidden reference got {reference:.0f}.</source>
        <translation>
            <numerusform>%n prueba en total: la mejor valoración es para {name}, con {mean:.0f}; la referencia oculta obtuvo {reference:.0f}.</numerusform>
            <numerusform>%n pruebas en total: la mejor valoración es para {name}, con {mean:.0f}; la referencia oculta obtuvo {reference:.0f}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Could not create the folder of the test, {folder}: {reason}. Free some space, or check the folder&apos;s permissions.</source>
        <translation>No se pudo crear la carpeta de la prueba, {folder}: {reason}. Libere espacio o compruebe los permisos de la carpeta.</translation>
    </message>
    <message>
        <source>Could not open {path}: its folder is write-protected, so results could not be saved. Copy the folder to a place of your own and open the test there.</source>
        <translation>No se pudo abrir {path}: su carpeta está protegida contra escritura, así que no se podrían guardar los resultados. Copie la carpeta a un lugar propio y abra allí la prueba.</translation>
    </message>
    <message>
        <source>Blind test</source>
        <translation>Prueba a ciegas</translation>
    </message>
    <message>
        <source>Is X the same as A or the same as B? Guessing gets half of the answers right.</source>
        <translation>¿X es igual que A o igual que B? Al azar se acierta la mitad de las respuestas.</translation>
    </message>
    <message>
        <source>Two of three are the same: which one is different? Guessing gets a third right.</source>
        <translation>Dos de tres son iguales: ¿cuál es distinto? Al azar se acierta un tercio.</translation>
    </message>
    <message>
        <source>Number of questions, fixed before the test. More trials give more reliable results.</source>
        <translation>Número de preguntas, fijado antes de la prueba. Con más ensayos el resultado es más fiable.</translation>
    </message>
    <message>
        <source>Two iteration counts of the classic voice</source>
        <translation>Dos números de iteraciones de la voz classic</translation>
    </message>
    <message>
        <source>Sounds of this window</source>
        <translation>Sonidos de esta ventana</translation>
    </message>
    <message>
        <source>Render the open sound twice, where iterations can be heard</source>
        <translation>Renderizar dos veces el sonido abierto, donde se oyen las iteraciones</translation>
    </message>
    <message>
        <source>The original and the takes</source>
        <translation>El original y las tomas</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Ensayos</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>The kind of blind test</source>
        <translation>El tipo de prueba a ciegas</translation>
    </message>
    <message>
        <source>Trials of each pair</source>
        <translation>Ensayos de cada par</translation>
    </message>
    <message>
        <source>A run has at most {most} trials. Choose fewer.</source>
        <translation>Una prueba tiene como máximo {most} ensayos. Elija menos.</translation>
    </message>
    <message>
        <source>Rendering…</source>
        <translation>Renderizando…</translation>
    </message>
    <message>
        <source>Render and start</source>
        <translation>Renderizar y empezar</translation>
    </message>
    <message>
        <source>Fewer iterations</source>
        <translation>Menos iteraciones</translation>
    </message>
    <message>
        <source>More iterations</source>
        <translation>Más iteraciones</translation>
    </message>
    <message>
        <source>The part of the sound to render and to compare</source>
        <translation>La parte del sonido que se renderiza y compara</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Progress of rendering</source>
        <translation>Progreso del render</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stop rendering; what is done is kept</source>
        <translation>Detener el render; lo hecho se conserva</translation>
    </message>
    <message>
        <source>against</source>
        <translation>frente a</translation>
    </message>
    <message>
        <source>iterations of</source>
        <translation>iteraciones de</translation>
    </message>
    <message>
        <source>Choose two different counts.</source>
        <translation>Elija dos números distintos.</translation>
    </message>
    <message>
        <source>Step {done} of {total}</source>
        <translation>Paso {done} de {total}</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Cancelando…</translation>
    </message>
    <message>
        <source>{name}: 1 to {most}</source>
        <translation>{name}: de 1 a {most}</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) collected. Open or mark the next one and choose MUSHRA again (Ctrl+Shift+B).</source>
        <translation>
            <numerusform>%n clip reunido. Abra o marque el siguiente y elija MUSHRA otra vez (Ctrl+Mayús+B).</numerusform>
            <numerusform>%n clips reunidos. Abra o marque el siguiente y elija MUSHRA otra vez (Ctrl+Mayús+B).</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a listening test</source>
        <translation>Abrir una prueba de escucha</translation>
    </message>
    <message>
        <source>Listening tests ({file})</source>
        <translation>Pruebas de escucha ({file})</translation>
    </message>
    <message>
        <source>Keys: ← and → or 1 to 9 select a sound, R selects the reference. ↑ and ↓ rate the selected sound, Page Up and Page Down in tens, Home and End to the limits. C adds a comment. Space plays or stops, Shift+← and Shift+→ move the cursor, [ and ] set the loop start and end, \ loops all, L loops or plays once. Enter continues, Esc ends the test.</source>
        <translation>Teclas: ← y → o de 1 a 9 eligen un sonido, R elige la referencia. ↑ y ↓ valoran el sonido elegido, RePág y AvPág de diez en diez, Inicio y Fin hasta los límites. C añade un comentario. Espacio reproduce o detiene, Mayús+← y Mayús+→ mueven el cursor, [ y ] fijan el inicio y el fin del bucle, \ repite todo, L repite o reproduce una vez. Intro continúa, Esc termina la prueba.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Continue once all sounds are rated (Enter)</source>
        <translation>Continuar cuando todos los sonidos estén valorados (Intro)</translation>
    </message>
    <message>
        <source>End test</source>
        <translation>Terminar prueba</translation>
    </message>
    <message>
        <source>End the test early and save it as aborted (Esc)</source>
        <translation>Terminar la prueba antes y guardarla como interrumpida (Esc)</translation>
    </message>
    <message>
        <source>Clip {number} of {total}</source>
        <translation>Clip {number} de {total}</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Práctica</translation>
    </message>
    <message>
        <source>{clip}: how good is each sound compared with the reference?</source>
        <translation>{clip}: ¿qué calidad tiene cada sonido comparado con la referencia?</translation>
    </message>
    <message>
        <source>Next clip</source>
        <translation>Clip siguiente</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Finalizar</translation>
    </message>
    <message>
        <source>End practice</source>
        <translation>Terminar práctica</translation>
    </message>
    <message>
        <source>the reference is not heard yet</source>
        <translation>la referencia aún no se ha escuchado</translation>
    </message>
    <message numerus="yes">
        <source>%n sound(s) not heard yet</source>
        <translation>
            <numerusform>%n sonido sin escuchar</numerusform>
            <numerusform>%n sonidos sin escuchar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sound(s) left to rate</source>
        <translation>
            <numerusform>%n sonido por valorar</numerusform>
            <numerusform>%n sonidos por valorar</numerusform>
        </translation>
    </message>
    <message>
        <source>All sounds are heard and rated.</source>
        <translation>Todos los sonidos están escuchados y valorados.</translation>
    </message>
    <message>
        <source>Add these sounds as a clip and return to the window to choose the next clip</source>
        <translation>Añadir estos sonidos como clip y volver a la ventana para elegir el siguiente</translation>
    </message>
    <message>
        <source>Include this sound</source>
        <translation>Incluir este sonido</translation>
    </message>
    <message>
        <source>Add another clip</source>
        <translation>Añadir otro clip</translation>
    </message>
    <message>
        <source>Rate these sounds against {reference}. The hidden reference and two anchors, low-passed at 3.5 and 7 kHz, are added.</source>
        <translation>Valore estos sonidos frente a {reference}. Se añaden la referencia oculta y dos anclas, con paso bajo a 3,5 y 7 kHz.</translation>
    </message>
    <message>
        <source>This test has {count} clips. The first one:</source>
        <translation>Esta prueba tiene {count} clips. El primero:</translation>
    </message>
    <message>
        <source>Clip {number}: {name} ({sounds})</source>
        <translation>Clip {number}: {name} ({sounds})</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove this clip from the test</source>
        <translation>Quitar este clip de la prueba</translation>
    </message>
    <message>
        <source>Remove clip {number}</source>
        <translation>Quitar clip {number}</translation>
    </message>
    <message>
        <source>Choose 1 to {most} sounds.</source>
        <translation>Elija de 1 a {most} sonidos.</translation>
    </message>
    <message>
        <source>The clip lasts {seconds:.0f} s, but ratings are reliable up to about 10 s. Mark a loop in the window with Shift and a drag, and rate only that.</source>
        <translation>El clip dura {seconds:.0f} s, pero las valoraciones son fiables hasta unos 10 s. Marque un bucle en la ventana con Mayús y arrastrando, y valore solo eso.</translation>
    </message>
    <message>
        <source>{start:.1f} to {end:.1f} s</source>
        <translation>{start:.1f} a {end:.1f} s</translation>
    </message>
    <message>
        <source>First sound</source>
        <translation>Primer sonido</translation>
    </message>
    <message>
        <source>First sound of the two to compare</source>
        <translation>Primer sonido de los dos que se comparan</translation>
    </message>
    <message>
        <source>Second sound</source>
        <translation>Segundo sonido</translation>
    </message>
    <message>
        <source>Second sound of the two to compare</source>
        <translation>Segundo sonido de los dos que se comparan</translation>
    </message>
    <message>
        <source>Remove this pair from the test</source>
        <translation>Quitar este par de la prueba</translation>
    </message>
    <message>
        <source>Add pair</source>
        <translation>Añadir par</translation>
    </message>
    <message>
        <source>Compare one more pair in the same run, mixed with the others</source>
        <translation>Comparar un par más en la misma prueba, mezclado con los otros</translation>
    </message>
    <message>
        <source>Remove pair {number}</source>
        <translation>Quitar par {number}</translation>
    </message>
    <message>
        <source>Choose two different sounds.</source>
        <translation>Elija dos sonidos distintos.</translation>
    </message>
    <message>
        <source>Two pairs are the same. Remove one.</source>
        <translation>Dos pares son iguales. Quite uno.</translation>
    </message>
    <message>
        <source>Excellent</source>
        <translation>Excelente</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bueno</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Aceptable</translation>
    </message>
    <message>
        <source>Poor</source>
        <translation>Pobre</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>Malo</translation>
    </message>
    <message>
        <source>Rating of sound {number}</source>
        <translation>Valoración del sonido {number}</translation>
    </message>
    <message>
        <source>Quality compared with the reference, 0 to 100 (↑ and ↓)</source>
        <translation>Calidad comparada con la referencia, de 0 a 100 (↑ y ↓)</translation>
    </message>
    <message>
        <source>Optional comment, saved with the rating (C)</source>
        <translation>Comentario opcional, guardado con la valoración (C)</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Sound {number}</source>
        <translation>Sonido {number}</translation>
    </message>
    <message>
        <source>playing</source>
        <translation>sonando</translation>
    </message>
    <message>
        <source>heard</source>
        <translation>escuchado</translation>
    </message>
    <message>
        <source>Comment on a sound</source>
        <translation>Comentar un sonido</translation>
    </message>
    <message>
        <source>Comment on sound {number}</source>
        <translation>Comentario sobre el sonido {number}</translation>
    </message>
    <message>
        <source>Saved in {folder}</source>
        <translation>Guardado en {folder}</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Valoraciones</translation>
    </message>
    <message>
        <source>Position and loop</source>
        <translation>Posición y bucle</translation>
    </message>
    <message>
        <source>Click to move the cursor, drag to mark a loop, double-click to loop all</source>
        <translation>Clic para mover el cursor, arrastrar para marcar un bucle, doble clic para repetir todo</translation>
    </message>
    <message>
        <source>Lower all sounds to the loudness of the quietest, so that loudness reveals nothing</source>
        <translation>Bajar todos los sonidos a la sonoridad del más débil, para que la sonoridad no delate nada</translation>
    </message>
    <message>
        <source>Use only the part that is looped in the window</source>
        <translation>Usar solo la parte en bucle de la ventana</translation>
    </message>
    <message>
        <source>Write a folder with sounds and settings, from which another person can run the test</source>
        <translation>Escribir una carpeta con sonidos y ajustes, con la que otra persona puede hacer la prueba</translation>
    </message>
    <message>
        <source>Try the test: answers are shown at once and nothing is saved</source>
        <translation>Probar la prueba: las respuestas se muestran al momento y no se guarda nada</translation>
    </message>
    <message>
        <source>Who listens: saved with the result. May be left empty</source>
        <translation>Quién escucha: se guarda con el resultado. Puede quedar vacío</translation>
    </message>
    <message>
        <source>Name (optional)</source>
        <translation>Nombre (opcional)</translation>
    </message>
    <message>
        <source>Match loudness</source>
        <translation>Igualar sonoridad</translation>
    </message>
    <message>
        <source>Loop only</source>
        <translation>Solo el bucle</translation>
    </message>
    <message>
        <source>Export test…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Start test</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Start the test (Enter)</source>
        <translation>Iniciar la prueba (Intro)</translation>
    </message>
    <message>
        <source>The test was exported to {place}. Another person can run it from that folder.</source>
        <translation>La prueba se exportó a {place}. Otra persona puede hacerla desde esa carpeta.</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Preparando…</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Otra vez</translation>
    </message>
    <message>
        <source>Run the same test once more</source>
        <translation>Hacer la misma prueba una vez más</translation>
    </message>
    <message>
        <source>All results…</source>
        <translation>Todos los resultados…</translation>
    </message>
    <message>
        <source>Close this test and show the results of all tests</source>
        <translation>Cerrar esta prueba y mostrar los resultados de todas</translation>
    </message>
    <message>
        <source>Export test to a folder</source>
        <translation>Exportar prueba a una carpeta</translation>
    </message>
    <message>
        <source>continue the test</source>
        <translation>continuar la prueba</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Play, or stop (Space)</source>
        <translation>Reproducir o detener (Espacio)</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Bucle</translation>
    </message>
    <message>
        <source>Repeat the marked part, or play once (L)</source>
        <translation>Repetir la parte marcada o reproducir una vez (L)</translation>
    </message>
    <message>
        <source>Loop all</source>
        <translation>Repetir todo</translation>
    </message>
    <message>
        <source>Repeat the whole clip (\)</source>
        <translation>Repetir todo el clip (\)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Loop {start} to {end}</source>
        <translation>Bucle de {start} a {end}</translation>
    </message>
    <message>
        <source>Is X the same as A, or the same as B?</source>
        <translation>¿X es igual que A o igual que B?</translation>
    </message>
    <message>
        <source>Two of these are the same. Which one is different?</source>
        <translation>Dos de estos son iguales. ¿Cuál es distinto?</translation>
    </message>
    <message>
        <source>X is A</source>
        <translation>X es A</translation>
    </message>
    <message>
        <source>X is B</source>
        <translation>X es B</translation>
    </message>
    <message>
        <source>1 is different</source>
        <translation>1 es distinto</translation>
    </message>
    <message>
        <source>2 is different</source>
        <translation>2 es distinto</translation>
    </message>
    <message>
        <source>3 is different</source>
        <translation>3 es distinto</translation>
    </message>
    <message>
        <source>Keys: {slots} play, {answers} answer, Space plays or stops, Shift+← and Shift+→ move the cursor, [ and ] set the loop start and end, \ loops all, L loops or plays once, Esc ends.</source>
        <translation>Teclas: {slots} reproducen, {answers} responden, Espacio reproduce o detiene, Mayús+← y Mayús+→ mueven el cursor, [ y ] fijan el inicio y el fin del bucle, \ repite todo, L repite o reproduce una vez, Esc termina.</translation>
    </message>
    <message>
        <source>Play {slot} (key {slot})</source>
        <translation>Reproducir {slot} (tecla {slot})</translation>
    </message>
    <message>
        <source>Play {slot}</source>
        <translation>Reproducir {slot}</translation>
    </message>
    <message>
        <source>Answer: {text} ({key})</source>
        <translation>Respuesta: {text} ({key})</translation>
    </message>
    <message>
        <source>Practice, trial {number}</source>
        <translation>Práctica, ensayo {number}</translation>
    </message>
    <message>
        <source>Trial {number} of {planned}</source>
        <translation>Ensayo {number} de {planned}</translation>
    </message>
    <message>
        <source>not heard yet</source>
        <translation>sin escuchar</translation>
    </message>
    <message>
        <source>✓ heard</source>
        <translation>✓ escuchado</translation>
    </message>
    <message>
        <source>Listen as often as you like, then answer.</source>
        <translation>Escuche cuantas veces quiera y después responda.</translation>
    </message>
    <message>
        <source>Listen to {names} before you answer.</source>
        <translation>Escuche {names} antes de responder.</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} y {last}</translation>
    </message>
    <message>
        <source>Trials: {right} of {total} right</source>
        <translation>Ensayos: {right} de {total} acertados</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} y {count} más</translation>
    </message>
    <message>
        <source>Could not read {path}: its mel profile is ambiguous. Open the file in the window and choose a profile.</source>
        <translation>No se pudo leer {path}: su perfil mel es ambiguo. Abra el archivo en la ventana y elija un perfil.</translation>
    </message>
    <message>
        <source>Could not read {path}: its profile {stated} is unknown. Choose another profile.</source>
        <translation>No se pudo leer {path}: su perfil {stated} es desconocido. Elija otro perfil.</translation>
    </message>
    <message>
        <source>{rate:g} kHz, {n_mels} bands from {f_min:g} to {f_max:g} Hz, hop {hop}; silence is {silence:.1f}, a full-scale tone {loudest:.1f}</source>
        <translation>{rate:g} kHz, {n_mels} bandas de {f_min:g} a {f_max:g} Hz, salto {hop}; el silencio es {silence:.1f}, un tono a plena escala {loudest:.1f}</translation>
    </message>
    <message>
        <source>Read the file with this profile</source>
        <translation>Leer el archivo con este perfil</translation>
    </message>
    <message>
        <source>Mel profile</source>
        <translation>Perfil mel</translation>
    </message>
    <message>
        <source>Which profile does {name} have?</source>
        <translation>¿Qué perfil tiene {name}?</translation>
    </message>
    <message>
        <source>Close without opening the file (Esc)</source>
        <translation>Cerrar sin abrir el archivo (Esc)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open the file with the chosen profile (Enter)</source>
        <translation>Abrir el archivo con el perfil elegido (Intro)</translation>
    </message>
    <message>
        <source>matches the values in the file</source>
        <translation>coincide con los valores del archivo</translation>
    </message>
    <message>
        <source>unlikely for these values</source>
        <translation>improbable para estos valores</translation>
    </message>
    <message>
        <source>{name} (the voice&apos;s profile): {fit}</source>
        <translation>{name} (el perfil de la voz): {fit}</translation>
    </message>
    <message>
        <source>A mel file does not say how it was made. Its values range from {low:.1f} to {high:.1f}; read with the wrong profile, it would give the wrong sound. The voice reads {voice}. A mel of another profile can be viewed, and rendered with a voice that reads it.</source>
        <translation>Un archivo mel no dice cómo se hizo. Sus valores van de {low:.1f} a {high:.1f}; leído con el perfil equivocado, daría un sonido equivocado. La voz lee {voice}. Un mel de otro perfil se puede ver, y renderizar con una voz que lo lea.</translation>
    </message>
    <message>
        <source>Open {count} files, or render them in the queue?</source>
        <translation>¿Abrir {count} archivos o renderizarlos en la cola?</translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>Añadir a la cola</translation>
    </message>
    <message>
        <source>Co&amp;mparison</source>
        <translation>C&amp;omparación</translation>
    </message>
    <message>
        <source>Frequency &amp;scale</source>
        <translation>&amp;Escala de frecuencia</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>Colo&amp;res</translation>
    </message>
    <message>
        <source>&amp;Darkest level</source>
        <translation>&amp;Nivel más oscuro</translation>
    </message>
    <message>
        <source>&amp;Brightest level</source>
        <translation>Nivel &amp;más claro</translation>
    </message>
    <message>
        <source>FF&amp;T size</source>
        <translation>&amp;Tamaño de FFT</translation>
    </message>
    <message>
        <source>FFT &amp;window</source>
        <translation>Ventana &amp;de FFT</translation>
    </message>
    <message>
        <source>Next comparison</source>
        <translation>Comparación siguiente</translation>
    </message>
    <message>
        <source>Next frequency scale</source>
        <translation>Escala de frecuencia siguiente</translation>
    </message>
    <message>
        <source>Next colours</source>
        <translation>Colores siguientes</translation>
    </message>
    <message>
        <source>Zoom in on &amp;low frequencies</source>
        <translation>Acercar las &amp;frecuencias bajas</translation>
    </message>
    <message>
        <source>Zoom out in frequency</source>
        <translation>Alejar en frecuencia</translation>
    </message>
    <message>
        <source>All frequencies</source>
        <translation>Todas las frecuencias</translation>
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
        <translation>Lineal</translation>
    </message>
    <message>
        <source>Mel</source>
        <translation>Mel</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>Logarítmica</translation>
    </message>
    <message>
        <source>Stacked</source>
        <translation>Apiladas</translation>
    </message>
    <message>
        <source>Overlaid</source>
        <translation>Superpuestas</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Overview of the whole sound</source>
        <translation>Vista general de todo el sonido</translation>
    </message>
    <message>
        <source>The whole sound. Drag the range in view or its edges, or click beside it (← and →)</source>
        <translation>El sonido completo. Arrastre el rango visible o sus bordes, o haga clic al lado (← y →)</translation>
    </message>
    <message>
        <source>Drag to give the waveform or the spectrogram more room</source>
        <translation>Arrastre para dar más espacio a la forma de onda o al espectrograma</translation>
    </message>
    <message>
        <source>Cyan: original · red: take · grey: both</source>
        <translation>Cian: original · rojo: toma · gris: ambos</translation>
    </message>
    <message>
        <source>Take minus original</source>
        <translation>Toma menos original</translation>
    </message>
    <message>
        <source>Levels of the colours; choose them in View, Darkest level and Brightest level</source>
        <translation>Niveles de los colores; se eligen en Ver, Nivel más oscuro y Nivel más claro</translation>
    </message>
    <message>
        <source>Level against the original: red is louder, blue is quieter</source>
        <translation>Nivel frente al original: rojo es más fuerte, azul más débil</translation>
    </message>
    <message>
        <source>Gain that makes it as loud as the quietest sound</source>
        <translation>Ganancia que lo deja tan sonoro como el sonido más débil</translation>
    </message>
    <message>
        <source>Play ({key})</source>
        <translation>Reproducir ({key})</translation>
    </message>
    <message>
        <source>Waveform and spectrogram: {title}</source>
        <translation>Forma de onda y espectrograma: {title}</translation>
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
        <translation>Eje de tiempo</translation>
    </message>
    <message>
        <source>Click to move the cursor, drag to loop</source>
        <translation>Clic para mover el cursor, arrastrar para hacer un bucle</translation>
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
        <translation>Sin reproducción: PortAudio no está instalado. Instálelo (Debian, Ubuntu: sudo apt install libportaudio2) e inicie Gradwave de nuevo.</translation>
    </message>
    <message>
        <source>No playback: no output device was found ({reason}). Plug one in, or check the system&apos;s sound settings, and choose Refresh under Listen, Devices.</source>
        <translation>Sin reproducción: no se encontró ningún dispositivo de salida ({reason}). Conecte uno o revise los ajustes de sonido del sistema, y elija Actualizar en Escuchar, Dispositivos.</translation>
    </message>
    <message>
        <source>Could not play: the output device refused ({reason}). Check that it is plugged in and that no other program is using it.</source>
        <translation>No se pudo reproducir: el dispositivo de salida lo rechazó ({reason}). Compruebe que esté conectado y que ningún otro programa lo use.</translation>
    </message>
    <message>
        <source>M&amp;atch loudness</source>
        <translation>&amp;Igualar sonoridad</translation>
    </message>
    <message>
        <source>Go to &amp;start</source>
        <translation>Ir &amp;al inicio</translation>
    </message>
    <message>
        <source>Move cursor left</source>
        <translation>Mover el cursor a la izquierda</translation>
    </message>
    <message>
        <source>Move cursor right</source>
        <translation>Mover el cursor a la derecha</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Acercar</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>A&amp;lejar</translation>
    </message>
    <message>
        <source>Zoom to loo&amp;p</source>
        <translation>Ampliar al &amp;bucle</translation>
    </message>
    <message>
        <source>Zoom to &amp;fit</source>
        <translation>Ajustar a la &amp;ventana</translation>
    </message>
    <message>
        <source>Scroll left</source>
        <translation>Desplazar a la izquierda</translation>
    </message>
    <message>
        <source>Scroll right</source>
        <translation>Desplazar a la derecha</translation>
    </message>
    <message>
        <source>No playback: {error}</source>
        <translation>Sin reproducción: {error}</translation>
    </message>
    <message>
        <source>The output device {device} keeps stopping. Choose another one under Listen, Devices.</source>
        <translation>El dispositivo de salida {device} se detiene una y otra vez. Elija otro en Escuchar, Dispositivos.</translation>
    </message>
    <message>
        <source>The output device {gone} was disconnected, so playback continues on {other}. To use it again, plug it in and choose it under Listen, Devices.</source>
        <translation>El dispositivo de salida {gone} se desconectó, así que la reproducción sigue en {other}. Para usarlo de nuevo, conéctelo y elíjalo en Escuchar, Dispositivos.</translation>
    </message>
    <message>
        <source>Output level</source>
        <translation>Nivel de salida</translation>
    </message>
    <message>
        <source>The output clipped: lower the volume. Click to reset.</source>
        <translation>La salida saturó: baje el volumen. Clic para restablecer.</translation>
    </message>
    <message>
        <source>Output level, −60 to 0 dBFS</source>
        <translation>Nivel de salida, de −60 a 0 dBFS</translation>
    </message>
    <message>
        <source>clipped</source>
        <translation>saturado</translation>
    </message>
    <message>
        <source>Go to start (Home)</source>
        <translation>Ir al inicio (Inicio)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Reproducir (Espacio)</translation>
    </message>
    <message>
        <source>Stop (Space)</source>
        <translation>Detener (Espacio)</translation>
    </message>
    <message>
        <source>Loop the selection, or the visible part if there is none (L)</source>
        <translation>Repetir la selección, o la parte visible si no hay ninguna (L)</translation>
    </message>
    <message>
        <source>Play all sounds as loud as the quietest (M)</source>
        <translation>Reproducir todos los sonidos con la sonoridad del más débil (M)</translation>
    </message>
    <message>
        <source>Cursor position and length</source>
        <translation>Posición del cursor y duración</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Alejar (−)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Acercar (+)</translation>
    </message>
    <message>
        <source>Show the whole sound (0)</source>
        <translation>Mostrar todo el sonido (0)</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Volume: {volume}</source>
        <translation>Volumen: {volume}</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>silencio</translation>
    </message>
    <message>
        <source>Could not autosave in {folder}: another window is using the folder. Save the project instead.</source>
        <translation>No se pudo guardar automáticamente en {folder}: otra ventana usa la carpeta. Guarde el proyecto.</translation>
    </message>
    <message>
        <source>autosave the project</source>
        <translation>guardar automáticamente el proyecto</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Abrir…</translation>
    </message>
    <message>
        <source>Open re&amp;cent</source>
        <translation>Abrir &amp;reciente</translation>
    </message>
    <message>
        <source>Open sa&amp;mple clip</source>
        <translation>Abrir &amp;clip de ejemplo</translation>
    </message>
    <message>
        <source>Next so&amp;und</source>
        <translation>&amp;Sonido siguiente</translation>
    </message>
    <message>
        <source>Pre&amp;vious sound</source>
        <translation>S&amp;onido anterior</translation>
    </message>
    <message>
        <source>Close sou&amp;nd</source>
        <translation>C&amp;errar sonido</translation>
    </message>
    <message>
        <source>&amp;Save project</source>
        <translation>&amp;Guardar proyecto</translation>
    </message>
    <message>
        <source>Save a&amp;ll</source>
        <translation>Guardar &amp;todo</translation>
    </message>
    <message>
        <source>Save project &amp;as…</source>
        <translation>G&amp;uardar proyecto como…</translation>
    </message>
    <message>
        <source>&amp;Undo {step}</source>
        <translation>&amp;Deshacer {step}</translation>
    </message>
    <message>
        <source>&amp;Redo {step}</source>
        <translation>&amp;Rehacer {step}</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>C&amp;ancelar</translation>
    </message>
    <message>
        <source>The recording of this project, {name}, was not found. Locate it to open the project.</source>
        <translation>No se encontró la grabación de este proyecto, {name}. Localícela para abrir el proyecto.</translation>
    </message>
    <message>
        <source>The recording {path} has changed since the project was saved. Use it anyway, or locate the original.</source>
        <translation>La grabación {path} ha cambiado desde que se guardó el proyecto. Úsela de todos modos o localice la original.</translation>
    </message>
    <message>
        <source>Reading the takes</source>
        <translation>Leyendo las tomas</translation>
    </message>
    <message>
        <source>Gradwave closed unexpectedly, and an unsaved session of {moment} cannot be restored: {problem}</source>
        <translation>Gradwave se cerró de forma inesperada, y una sesión sin guardar de {moment} no se puede restaurar: {problem}</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) of it are in {folder}.</source>
        <translation>
            <numerusform>%n toma de ella está en {folder}.</numerusform>
            <numerusform>%n tomas de ella están en {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Gradwave closed unexpectedly. “{name}” can be restored as it was at {moment}.</source>
        <translation>Gradwave se cerró de forma inesperada. «{name}» se puede restaurar como estaba a las {moment}.</translation>
    </message>
    <message numerus="yes">
        <source>Gradwave closed unexpectedly. “{name}” with %n take(s) can be restored as it was at {moment}.</source>
        <translation>
            <numerusform>Gradwave se cerró de forma inesperada. «{name}» con %n toma se puede restaurar como estaba a las {moment}.</numerusform>
            <numerusform>Gradwave se cerró de forma inesperada. «{name}» con %n tomas se puede restaurar como estaba a las {moment}.</numerusform>
        </translation>
    </message>
    <message>
        <source>its file is missing.</source>
        <translation>falta su archivo.</translation>
    </message>
    <message>
        <source>look for unsaved sessions</source>
        <translation>buscar sesiones sin guardar</translation>
    </message>
    <message>
        <source>delete the unsaved session</source>
        <translation>eliminar la sesión sin guardar</translation>
    </message>
    <message>
        <source>Could not read {path}: there is no such file. Check the name and the folder.</source>
        <translation>No se pudo leer {path}: no existe ese archivo. Compruebe el nombre y la carpeta.</translation>
    </message>
    <message>
        <source>Could not read {path}: it has {size:,} bytes, and a project has at most {most:,}. Choose a .gradwave file.</source>
        <translation>No se pudo leer {path}: tiene {size:,} bytes, y un proyecto tiene como máximo {most:,}. Elija un archivo .gradwave.</translation>
    </message>
    <message>
        <source>Could not read {path}: {reason}. Check the permissions of the folder.</source>
        <translation>No se pudo leer {path}: {reason}. Compruebe los permisos de la carpeta.</translation>
    </message>
    <message>
        <source>Could not read {path}: it is not a Gradwave project. Choose a .gradwave file.</source>
        <translation>No se pudo leer {path}: no es un proyecto de Gradwave. Elija un archivo .gradwave.</translation>
    </message>
    <message>
        <source>Could not read {path}: it was saved by a newer version of Gradwave (format {version}; this version reads {own}). Update Gradwave to open it.</source>
        <translation>No se pudo leer {path}: lo guardó una versión más nueva de Gradwave (formato {version}; esta versión lee {own}). Actualice Gradwave para abrirlo.</translation>
    </message>
    <message>
        <source>Could not read {path}: the project is damaged or was edited by another program ({problem}). Restore an earlier copy.</source>
        <translation>No se pudo leer {path}: el proyecto está dañado o lo modificó otro programa ({problem}). Recupere una copia anterior.</translation>
    </message>
    <message>
        <source>voice</source>
        <translation>voz</translation>
    </message>
    <message>
        <source>iterations</source>
        <translation>iteraciones</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>programa</translation>
    </message>
    <message>
        <source>sampler</source>
        <translation>muestreador</translation>
    </message>
    <message>
        <source>eta</source>
        <translation>eta</translation>
    </message>
    <message>
        <source>start</source>
        <translation>inicio</translation>
    </message>
    <message>
        <source>strength</source>
        <translation>intensidad</translation>
    </message>
    <message>
        <source>dry wet</source>
        <translation>seco/húmedo</translation>
    </message>
    <message>
        <source>keep highs</source>
        <translation>mantener agudos</translation>
    </message>
    <message>
        <source>match levels to the mel</source>
        <translation>ajustar los niveles al mel</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>semilla</translation>
    </message>
    <message>
        <source>edits</source>
        <translation>ediciones</translation>
    </message>
    <message>
        <source>close recording</source>
        <translation>cerrar grabación</translation>
    </message>
    <message>
        <source>open {name}</source>
        <translation>abrir {name}</translation>
    </message>
    <message>
        <source>add {edit}</source>
        <translation>añadir {edit}</translation>
    </message>
    <message>
        <source>remove edit</source>
        <translation>quitar edición</translation>
    </message>
    <message>
        <source>change {setting}</source>
        <translation>cambiar {setting}</translation>
    </message>
    <message>
        <source>render {name}</source>
        <translation>renderizar {name}</translation>
    </message>
    <message>
        <source>delete {name}</source>
        <translation>eliminar {name}</translation>
    </message>
    <message>
        <source>rename {name}</source>
        <translation>renombrar {name}</translation>
    </message>
    <message>
        <source>star {name}</source>
        <translation>marcar {name}</translation>
    </message>
    <message>
        <source>unstar {name}</source>
        <translation>desmarcar {name}</translation>
    </message>
    <message>
        <source>Could not read {path}: there is no such file. Copy the .takes folder together with the project.</source>
        <translation>No se pudo leer {path}: no existe ese archivo. Copie la carpeta .takes junto con el proyecto.</translation>
    </message>
    <message>
        <source>Could not read {path}: it is damaged (its size has changed). Restore it from a backup.</source>
        <translation>No se pudo leer {path}: está dañado (su tamaño ha cambiado). Recupérelo de una copia de seguridad.</translation>
    </message>
    <message>
        <source>Could not read {path}: it is damaged (its checksum differs). Restore it from a backup.</source>
        <translation>No se pudo leer {path}: está dañado (su suma de comprobación difiere). Recupérelo de una copia de seguridad.</translation>
    </message>
    <message>
        <source>Open recordings, mel spectrograms or projects</source>
        <translation>Abrir grabaciones, espectrogramas mel o proyectos</translation>
    </message>
    <message>
        <source>Sounds, mels and projects ({patterns});;All files (*)</source>
        <translation>Sonidos, mels y proyectos ({patterns});;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Gradwave projects</source>
        <translation>Proyectos de Gradwave</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>Guardar proyecto</translation>
    </message>
    <message>
        <source>Where is “{name}”?</source>
        <translation>¿Dónde está «{name}»?</translation>
    </message>
    <message>
        <source>The recording of this project was moved or deleted. It is neither in its old folder nor beside the project. Locate it to open the project.</source>
        <translation>La grabación de este proyecto se movió o se eliminó. No está en su carpeta anterior ni junto al proyecto. Localícela para abrir el proyecto.</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>Localizar…</translation>
    </message>
    <message>
        <source>“{name}” has changed</source>
        <translation>«{name}» ha cambiado</translation>
    </message>
    <message>
        <source>The recording was changed after the project was saved, so the takes may not belong to it. Use it anyway, or locate the original.</source>
        <translation>La grabación cambió después de guardar el proyecto, así que puede que las tomas no le correspondan. Úsela de todos modos o localice la original.</translation>
    </message>
    <message>
        <source>Use anyway</source>
        <translation>Usar de todos modos</translation>
    </message>
    <message>
        <source>{name} (*{suffix});;All files (*)</source>
        <translation>{name} (*{suffix});;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Locate {name}</source>
        <translation>Localizar {name}</translation>
    </message>
    <message>
        <source>&amp;Clear list</source>
        <translation>&amp;Vaciar lista</translation>
    </message>
    <message>
        <source>Unsaved session</source>
        <translation>Sesión sin guardar</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Open the session; it stays unsaved until you save it.</source>
        <translation>Abrir la sesión; sigue sin guardar hasta que la guarde.</translation>
    </message>
    <message>
        <source>Show the takes of the session in the file manager.</source>
        <translation>Mostrar las tomas de la sesión en el gestor de archivos.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Keep the session and ask again at the next start.</source>
        <translation>Conservar la sesión y preguntar de nuevo en el próximo inicio.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Delete the session permanently.</source>
        <translation>Eliminar la sesión definitivamente.</translation>
    </message>
    <message>
        <source>A render is running. Stop it and open another sound?</source>
        <translation>Hay un render en curso. ¿Detenerlo y abrir otro sonido?</translation>
    </message>
    <message>
        <source>Its progress will be lost.</source>
        <translation>Se perderá lo avanzado.</translation>
    </message>
    <message>
        <source>Stop and open</source>
        <translation>Detener y abrir</translation>
    </message>
    <message>
        <source>Keep rendering</source>
        <translation>Seguir renderizando</translation>
    </message>
    <message>
        <source>Open sounds</source>
        <translation>Sonidos abiertos</translation>
    </message>
    <message>
        <source>Scroll through the tabs</source>
        <translation>Recorrer las pestañas</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) (Ctrl+Tab shows the next sound)</source>
        <translation>
            <numerusform>%n toma (Ctrl+Tab muestra el sonido siguiente)</numerusform>
            <numerusform>%n tomas (Ctrl+Tab muestra el sonido siguiente)</numerusform>
        </translation>
    </message>
    <message>
        <source>Close {name}</source>
        <translation>Cerrar {name}</translation>
    </message>
    <message>
        <source>Close {name} (Ctrl+W)</source>
        <translation>Cerrar {name} (Ctrl+W)</translation>
    </message>
    <message>
        <source>Save “{name}” first?</source>
        <translation>¿Guardar antes «{name}»?</translation>
    </message>
    <message>
        <source>Save {count} sounds first?</source>
        <translation>¿Guardar antes {count} sonidos?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>Guardar todo</translation>
    </message>
    <message>
        <source>Don&apos;t save</source>
        <translation>No guardar</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>y {count} más</translation>
    </message>
    <message>
        <source>unsaved changes</source>
        <translation>cambios sin guardar</translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved take(s)</source>
        <translation>
            <numerusform>%n toma sin guardar</numerusform>
            <numerusform>%n tomas sin guardar</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Queue…</source>
        <translation>C&amp;ola…</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Iniciando</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Leyendo</translation>
    </message>
    <message>
        <source>Could not read {path}: there is no such file. Check whether it was moved.</source>
        <translation>No se pudo leer {path}: no existe ese archivo. Compruebe si se movió.</translation>
    </message>
    <message numerus="yes">
        <source>Queue finished: %n file(s) rendered</source>
        <translation>
            <numerusform>Cola terminada: %n archivo renderizado</numerusform>
            <numerusform>Cola terminada: %n archivos renderizados</numerusform>
        </translation>
    </message>
    <message>
        <source>{summary}, {failed} failed.</source>
        <translation>{summary}, {failed} con error.</translation>
    </message>
    <message>
        <source>look for files</source>
        <translation>buscar archivos</translation>
    </message>
    <message>
        <source>add files to the queue</source>
        <translation>añadir archivos a la cola</translation>
    </message>
    <message>
        <source>{names} not added to the queue. Choose a voice and add them again.</source>
        <translation>{names}: no se añadieron a la cola. Elija una voz y añádalos de nuevo.</translation>
    </message>
    <message>
        <source>Drop recordings, mel files or folders here, or add them. They are rendered one after another.</source>
        <translation>Suelte aquí grabaciones, archivos mel o carpetas, o añádalos. Se renderizan uno tras otro.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Añadir archivos…</translation>
    </message>
    <message>
        <source>Recordings or mel files</source>
        <translation>Grabaciones o archivos mel</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Añadir carpeta…</translation>
    </message>
    <message>
        <source>All recordings and mel files in it and its subfolders</source>
        <translation>Todas sus grabaciones y archivos mel, también los de subcarpetas</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>Carpeta de salida</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Write all renders to one folder</source>
        <translation>Escribir todos los renders en una carpeta</translation>
    </message>
    <message>
        <source>Beside each file</source>
        <translation>Junto a cada archivo</translation>
    </message>
    <message>
        <source>Write to a folder {folder} beside each file</source>
        <translation>Escribir en una carpeta {folder} junto a cada archivo</translation>
    </message>
    <message>
        <source>Cancel the selected files (Del)</source>
        <translation>Cancelar los archivos seleccionados (Supr)</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Render the selected files again</source>
        <translation>Renderizar de nuevo los archivos seleccionados</translation>
    </message>
    <message>
        <source>Open the render in the default player</source>
        <translation>Abrir el render en el reproductor predeterminado</translation>
    </message>
    <message>
        <source>Open the folder of the render</source>
        <translation>Abrir la carpeta del render</translation>
    </message>
    <message>
        <source>Copy what a bug report needs: error, settings and versions</source>
        <translation>Copiar lo que necesita un informe de error: error, ajustes y versiones</translation>
    </message>
    <message>
        <source>Progress of the queue</source>
        <translation>Progreso de la cola</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Pause at the next step (Ctrl+P)</source>
        <translation>Pausar en el siguiente paso (Ctrl+P)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Render the files (Ctrl+P)</source>
        <translation>Renderizar los archivos (Ctrl+P)</translation>
    </message>
    <message>
        <source>Start</source>
        <comment>button</comment>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation>Cancelar todo</translation>
    </message>
    <message>
        <source>Cancel all files that are not finished</source>
        <translation>Cancelar todos los archivos sin terminar</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>Reintentar fallidos</translation>
    </message>
    <message>
        <source>Render all failed files again</source>
        <translation>Renderizar de nuevo todos los archivos fallidos</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>Quitar terminados</translation>
    </message>
    <message>
        <source>Remove finished files from the list; files on disk stay</source>
        <translation>Quitar de la lista los archivos terminados; los archivos del disco quedan</translation>
    </message>
    <message>
        <source>Renders are written in a folder “{folder}” beside each file</source>
        <translation>Los renders se escriben en una carpeta «{folder}» junto a cada archivo</translation>
    </message>
    <message>
        <source>Renders are written to {folder}</source>
        <translation>Los renders se escriben en {folder}</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Add files to the queue</source>
        <translation>Añadir archivos a la cola</translation>
    </message>
    <message>
        <source>Add a folder to the queue</source>
        <translation>Añadir una carpeta a la cola</translation>
    </message>
    <message>
        <source>Choose output folder</source>
        <translation>Elegir carpeta de salida</translation>
    </message>
    <message>
        <source>Looking for files…</source>
        <translation>Buscando archivos…</translation>
    </message>
    <message>
        <source>The queue is empty.</source>
        <translation>La cola está vacía.</translation>
    </message>
    <message>
        <source>{done} of {total} done</source>
        <translation>{done} de {total} hechos</translation>
    </message>
    <message>
        <source>{failed} failed</source>
        <translation>{failed} con error</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) ready. Press Start.</source>
        <translation>
            <numerusform>%n archivo listo. Pulse Iniciar.</numerusform>
            <numerusform>%n archivos listos. Pulse Iniciar.</numerusform>
        </translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>waiting for the render in the window</source>
        <translation>esperando el render de la ventana</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Files in the queue</source>
        <translation>Archivos en la cola</translation>
    </message>
    <message>
        <source>Select files to cancel or retry; Enter opens a render</source>
        <translation>Seleccione archivos para cancelarlos o reintentarlos; Intro abre un render</translation>
    </message>
    <message>
        <source>Stopping after this step…</source>
        <translation>Deteniendo tras este paso…</translation>
    </message>
    <message>
        <source>Failed: {why}</source>
        <translation>Error: {why}</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>No voice is installed, so nothing can be rendered. Drop a voice&apos;s .safetensors file here, or choose one under Voice, From a file.</source>
        <translation>No hay ninguna voz instalada, así que no se puede renderizar nada. Suelte aquí el archivo .safetensors de una voz, o elija uno en Voz, De un archivo.</translation>
    </message>
    <message>
        <source>No voice is chosen, so nothing can be rendered. Choose one under Voice.</source>
        <translation>No hay ninguna voz elegida, así que no se puede renderizar nada. Elija una en Voz.</translation>
    </message>
    <message>
        <source>find the voices</source>
        <translation>buscar las voces</translation>
    </message>
    <message>
        <source>The voice {voice} could not be loaded, so nothing can be rendered. Choose another one under Voice.</source>
        <translation>No se pudo cargar la voz {voice}, así que no se puede renderizar nada. Elija otra en Voz.</translation>
    </message>
    <message>
        <source>load the voice</source>
        <translation>cargar la voz</translation>
    </message>
    <message>
        <source>read the schedule</source>
        <translation>leer el programa</translation>
    </message>
    <message>
        <source>&amp;Sweep: {counts}</source>
        <translation>&amp;Barrido: {counts}</translation>
    </message>
    <message>
        <source>Sweep chos&amp;en voice</source>
        <translation>Barrido &amp;con la voz elegida</translation>
    </message>
    <message>
        <source>Sweep cou&amp;nts…</source>
        <translation>&amp;Números del barrido…</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Waiting for the rest of the file</source>
        <translation>Esperando el resto del archivo</translation>
    </message>
    <message>
        <source>Memory ran out, so it was rendered in pieces of {seconds:.2g} s, which sound the same.</source>
        <translation>Faltó memoria, así que se renderizó en partes de {seconds:.2g} s, que suenan igual.</translation>
    </message>
    <message>
        <source>The sweep uses the voice {voice}, in which iterations can be heard. To sweep the chosen voice, choose Render, Sweep chosen voice.</source>
        <translation>El barrido usa la voz {voice}, en la que se oyen las iteraciones. Para usar la voz elegida, elija Render, Barrido con la voz elegida.</translation>
    </message>
    <message>
        <source>Could not render the selection: there is no whole sound of this length to insert it into. Render the whole sound first, and choose that take.</source>
        <translation>No se pudo renderizar la selección: no hay un sonido completo de esta duración donde insertarla. Renderice antes el sonido completo y elija esa toma.</translation>
    </message>
    <message>
        <source>open the file</source>
        <translation>abrir el archivo</translation>
    </message>
    <message>
        <source>export the take</source>
        <translation>exportar la toma</translation>
    </message>
    <message>
        <source>render</source>
        <translation>renderizar</translation>
    </message>
    <message>
        <source>Rendered in {time}.</source>
        <translation>Renderizado en {time}.</translation>
    </message>
    <message>
        <source>find a voice</source>
        <translation>buscar una voz</translation>
    </message>
    <message>
        <source>The recording reaches {reached}, and the voice {voice} renders up to {top}. Turn on Keep original highs to keep the rest.</source>
        <translation>La grabación llega a {reached}, y la voz {voice} renderiza hasta {top}. Active Mantener agudos originales para conservar el resto.</translation>
    </message>
    <message>
        <source>Chose the voice {voice}, which renders such mels.</source>
        <translation>Se eligió la voz {voice}, que renderiza estos mels.</translation>
    </message>
    <message>
        <source>Chose the voice {voice} again.</source>
        <translation>Se eligió otra vez la voz {voice}.</translation>
    </message>
    <message>
        <source>Chose the voice {voice}, as the recording reaches {reached} and the voice {own} renders up to {top}.</source>
        <translation>Se eligió la voz {voice}, ya que la grabación llega a {reached} y la voz {own} renderiza hasta {top}.</translation>
    </message>
    <message>
        <source>{frequency:.0f} kHz</source>
        <translation>{frequency:.0f} kHz</translation>
    </message>
    <message>
        <source>These settings were rendered before: now with seed {seed}.</source>
        <translation>Estos ajustes ya se renderizaron: ahora con la semilla {seed}.</translation>
    </message>
    <message>
        <source>The render starts as soon as the sound and the voice are loaded.</source>
        <translation>El render empieza en cuanto estén cargados el sonido y la voz.</translation>
    </message>
    <message>
        <source>render the selection</source>
        <translation>renderizar la selección</translation>
    </message>
    <message>
        <source>The render was cancelled.</source>
        <translation>Se canceló el render.</translation>
    </message>
    <message>
        <source>{name} of {voice}</source>
        <translation>{name} de {voice}</translation>
    </message>
    <message>
        <source>It was kept from an earlier start.</source>
        <translation>Se conservó de un inicio anterior.</translation>
    </message>
    <message>
        <source>Write numbers of iterations with commas between them, such as 3, 6, 12.</source>
        <translation>Escriba números de iteraciones separados por comas, como 3, 6, 12.</translation>
    </message>
    <message>
        <source>A number of iterations lies between 1 and {most}.</source>
        <translation>El número de iteraciones está entre 1 y {most}.</translation>
    </message>
    <message>
        <source>A sweep has at most {most} takes.</source>
        <translation>Un barrido tiene como máximo {most} tomas.</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Rápido</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Equilibrado</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Alto</translation>
    </message>
    <message>
        <source>for trying things out</source>
        <translation>para probar cosas</translation>
    </message>
    <message>
        <source>more detail, takes a few times as long</source>
        <translation>más detalle, tarda varias veces más</translation>
    </message>
    <message>
        <source>for final results</source>
        <translation>para resultados finales</translation>
    </message>
    <message>
        <source>all training steps; slow</source>
        <translation>todos los pasos del entrenamiento; lento</translation>
    </message>
    <message>
        <source>{name}: {count} iterations</source>
        <translation>{name}: {count} iteraciones</translation>
    </message>
    <message>
        <source>{count} iterations: {meaning}</source>
        <translation>{count} iteraciones: {meaning}</translation>
    </message>
    <message>
        <source>Iterations, on a log scale</source>
        <translation>Iteraciones, en escala logarítmica</translation>
    </message>
    <message>
        <source>More iterations take longer and leave less noise</source>
        <translation>Más iteraciones tardan más y dejan menos ruido</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>Iteraciones</translation>
    </message>
    <message>
        <source>Number of steps from noise to sound, 1 to {most}</source>
        <translation>Número de pasos del ruido al sonido, de 1 a {most}</translation>
    </message>
    <message>
        <source>Voices (*{suffix});;All files (*)</source>
        <translation>Voces (*{suffix});;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Schedules (*.json *.txt *.npy);;All files (*)</source>
        <translation>Programas (*.json *.txt *.npy);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>The voice that renders; choose Render, Voices for details</source>
        <translation>La voz que renderiza; elija Render, Voces para ver detalles</translation>
    </message>
    <message>
        <source>Progress of the render</source>
        <translation>Progreso del render</translation>
    </message>
    <message>
        <source>Render</source>
        <translation>Renderizar</translation>
    </message>
    <message>
        <source>Render the sound with these settings (Ctrl+R)</source>
        <translation>Renderizar el sonido con estos ajustes (Ctrl+R)</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Barrido</translation>
    </message>
    <message>
        <source>Choose the counts of the sweep</source>
        <translation>Elegir los números del barrido</translation>
    </message>
    <message>
        <source>Cancel the render at its next step (Esc)</source>
        <translation>Cancelar el render en su siguiente paso (Esc)</translation>
    </message>
    <message>
        <source>Render one take each with {counts} iterations (Ctrl+Shift+R)</source>
        <translation>Renderizar una toma con cada uno de {counts} iteraciones (Ctrl+Mayús+R)</translation>
    </message>
    <message>
        <source>Pages of the panel</source>
        <translation>Páginas del panel</translation>
    </message>
    <message>
        <source>Choose a voice</source>
        <translation>Elegir una voz</translation>
    </message>
    <message>
        <source>Choose a schedule</source>
        <translation>Elegir un programa</translation>
    </message>
    <message>
        <source>Looking for voices…</source>
        <translation>Buscando voces…</translation>
    </message>
    <message>
        <source>No voice</source>
        <translation>Ninguna voz</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>{rate:g} kHz · {credit}</source>
        <translation>{rate:g} kHz · {credit}</translation>
    </message>
    <message>
        <source>No estimate yet: it appears after the first render.</source>
        <translation>Aún no hay estimación: aparece tras el primer render.</translation>
    </message>
    <message>
        <source>About {time} on {device}</source>
        <translation>Unos {time} en {device}</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s): unchanged</source>
        <translation>
            <numerusform>%n paso: sin cambios</numerusform>
            <numerusform>%n pasos: sin cambios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s), from noise level {level:.3f}</source>
        <translation>
            <numerusform>%n paso, desde el nivel de ruido {level:.3f}</numerusform>
            <numerusform>%n pasos, desde el nivel de ruido {level:.3f}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n step(s), from noise level {level:.3f}</source>
        <translation>
            <numerusform>{done} de %n paso, desde el nivel de ruido {level:.3f}</numerusform>
            <numerusform>{done} de %n pasos, desde el nivel de ruido {level:.3f}</numerusform>
        </translation>
    </message>
    <message>
        <source>Take {number} of {count}</source>
        <translation>Toma {number} de {count}</translation>
    </message>
    <message>
        <source>, of which the first {left_out} are skipped</source>
        <translation>, de los que se saltan los primeros {left_out}</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) from noise level {first:.3f} to {last:.3f}{skipped}; 0 is noise, 1 is sound</source>
        <translation>
            <numerusform>%n paso del nivel de ruido {first:.3f} a {last:.3f}{skipped}; 0 es ruido, 1 es sonido</numerusform>
            <numerusform>%n pasos del nivel de ruido {first:.3f} a {last:.3f}{skipped}; 0 es ruido, 1 es sonido</numerusform>
        </translation>
    </message>
    <message>
        <source>Noise level over the steps</source>
        <translation>Nivel de ruido a lo largo de los pasos</translation>
    </message>
    <message>
        <source>Noise level over the steps: {words}</source>
        <translation>Nivel de ruido a lo largo de los pasos: {words}</translation>
    </message>
    <message>
        <source>noise → sound</source>
        <translation>ruido → sonido</translation>
    </message>
    <message>
        <source>Sweep counts</source>
        <translation>Números del barrido</translation>
    </message>
    <message>
        <source>Iteration counts</source>
        <translation>Números de iteraciones</translation>
    </message>
    <message>
        <source>Numbers of iterations, with commas between them</source>
        <translation>Números de iteraciones, separados por comas</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Predeterminado</translation>
    </message>
    <message>
        <source>Return to the counts of a new installation</source>
        <translation>Volver a los números de una instalación nueva</translation>
    </message>
    <message>
        <source>Discard changes to the counts (Esc)</source>
        <translation>Descartar los cambios (Esc)</translation>
    </message>
    <message>
        <source>Use these counts (Enter)</source>
        <translation>Usar estos números (Intro)</translation>
    </message>
    <message>
        <source>A sweep renders a take with each of these:</source>
        <translation>Un barrido renderiza una toma con cada uno de estos:</translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation>&amp;Mover</translation>
    </message>
    <message>
        <source>&amp;Warp time</source>
        <translation>&amp;Deformar tiempo</translation>
    </message>
    <message>
        <source>Select time &amp;range</source>
        <translation>&amp;Seleccionar rango de tiempo</translation>
    </message>
    <message>
        <source>Select frequency &amp;band</source>
        <translation>Seleccionar &amp;banda de frecuencia</translation>
    </message>
    <message>
        <source>Select bo&amp;x</source>
        <translation>Seleccionar &amp;rectángulo</translation>
    </message>
    <message>
        <source>Select with &amp;lasso</source>
        <translation>Seleccionar &amp;con lazo</translation>
    </message>
    <message>
        <source>Bru&amp;sh</source>
        <translation>&amp;Pincel</translation>
    </message>
    <message>
        <source>&amp;Pencil</source>
        <translation>&amp;Lápiz</translation>
    </message>
    <message>
        <source>Painting &amp;tool</source>
        <translation>&amp;Herramienta de pintura</translation>
    </message>
    <message>
        <source>Edit the &amp;mel</source>
        <translation>&amp;Editar el mel</translation>
    </message>
    <message>
        <source>Paint with the ke&amp;yboard</source>
        <translation>Pintar co&amp;n el teclado</translation>
    </message>
    <message>
        <source>&amp;Apply effect to selection</source>
        <translation>&amp;Aplicar efecto a la selección</translation>
    </message>
    <message>
        <source>Render se&amp;lection</source>
        <translation>Renderizar &amp;selección</translation>
    </message>
    <message>
        <source>&amp;Preview edits</source>
        <translation>E&amp;scuchar ediciones al editar</translation>
    </message>
    <message>
        <source>V&amp;ariations: 8 seeds</source>
        <translation>&amp;Variaciones: 8 semillas</translation>
    </message>
    <message>
        <source>Variation &amp;grid…</source>
        <translation>Cuadrícula &amp;de variaciones…</translation>
    </message>
    <message>
        <source>&amp;Keep starred variations</source>
        <translation>Conservar &amp;variaciones favoritas</translation>
    </message>
    <message>
        <source>L&amp;oad edits…</source>
        <translation>&amp;Cargar ediciones…</translation>
    </message>
    <message>
        <source>Save e&amp;dits…</source>
        <translation>&amp;Guardar ediciones…</translation>
    </message>
    <message>
        <source>Remo&amp;ve all edits</source>
        <translation>&amp;Quitar todas las ediciones</translation>
    </message>
    <message>
        <source>Play next ta&amp;ke</source>
        <translation>Reproducir toma &amp;siguiente</translation>
    </message>
    <message>
        <source>Play pre&amp;vious take</source>
        <translation>R&amp;eproducir toma anterior</translation>
    </message>
    <message>
        <source>Star the take</source>
        <translation>Marcar la toma con estrella</translation>
    </message>
    <message>
        <source>There is no sound on the clipboard.</source>
        <translation>No hay sonido en el portapapeles.</translation>
    </message>
    <message>
        <source>copy the audio</source>
        <translation>copiar el audio</translation>
    </message>
    <message>
        <source>&amp;Copy take as audio</source>
        <translation>Copiar &amp;toma como audio</translation>
    </message>
    <message>
        <source>Copy se&amp;lection as audio</source>
        <translation>C&amp;opiar selección como audio</translation>
    </message>
    <message>
        <source>Paste aud&amp;io</source>
        <translation>Pegar a&amp;udio</translation>
    </message>
    <message>
        <source>Add mar&amp;ker…</source>
        <translation>Añadir &amp;marca…</translation>
    </message>
    <message>
        <source>Read la&amp;bels…</source>
        <translation>&amp;Leer etiquetas…</translation>
    </message>
    <message>
        <source>&amp;Write labels…</source>
        <translation>Escri&amp;bir etiquetas…</translation>
    </message>
    <message>
        <source>Remove mark&amp;ers</source>
        <translation>Quitar marcas</translation>
    </message>
    <message>
        <source>Saved the edits to {path}</source>
        <translation>Ediciones guardadas en {path}</translation>
    </message>
    <message>
        <source>edit the mel</source>
        <translation>editar el mel</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>Estirar</translation>
    </message>
    <message>
        <source>Pitch</source>
        <translation>Tono</translation>
    </message>
    <message>
        <source>Formants</source>
        <translation>Formantes</translation>
    </message>
    <message>
        <source>Intonation</source>
        <translation>Entonación</translation>
    </message>
    <message>
        <source>Morph</source>
        <translation>Morph</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Ganancia</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Rellenar</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Congelar</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Desenfocar</translation>
    </message>
    <message>
        <source>Sharpen</source>
        <translation>Enfocar</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Puerta</translation>
    </message>
    <message>
        <source>Tilt</source>
        <translation>Inclinación</translation>
    </message>
    <message>
        <source>Harmonics</source>
        <translation>Armónicos</translation>
    </message>
    <message>
        <source>time</source>
        <translation>tiempo</translation>
    </message>
    <message>
        <source>frequency</source>
        <translation>frecuencia</translation>
    </message>
    <message>
        <source>Along</source>
        <translation>A lo largo de</translation>
    </message>
    <message>
        <source>Anchors</source>
        <translation>Anclas</translation>
    </message>
    <message>
        <source>At</source>
        <translation>En</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>Bandas</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Decibels</source>
        <translation>Decibelios</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Factor</translation>
    </message>
    <message>
        <source>Highest pitch</source>
        <translation>Tono máximo</translation>
    </message>
    <message>
        <source>Keep formants</source>
        <translation>Conservar formantes</translation>
    </message>
    <message>
        <source>Knee</source>
        <translation>Codo</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Pivot</source>
        <translation>Pivote</translation>
    </message>
    <message>
        <source>Reduction</source>
        <translation>Reducción</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Segundos</translation>
    </message>
    <message>
        <source>Semitones</source>
        <translation>Semitonos</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Umbral</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
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
        <translation>pincel</translation>
    </message>
    <message>
        <source>lasso</source>
        <translation>lazo</translation>
    </message>
    <message>
        <source>dab</source>
        <translation>toque</translation>
    </message>
    <message>
        <source>curve</source>
        <translation>curva</translation>
    </message>
    <message numerus="yes">
        <source>curve of %n point(s)</source>
        <translation>
            <numerusform>curva de %n punto</numerusform>
            <numerusform>curva de %n puntos</numerusform>
        </translation>
    </message>
    <message>
        <source>read the labels</source>
        <translation>leer las etiquetas</translation>
    </message>
    <message>
        <source>write the labels</source>
        <translation>escribir las etiquetas</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n label(s) to {path}</source>
        <translation>
            <numerusform>Se guardó %n etiqueta en {path}</numerusform>
            <numerusform>Se guardaron %n etiquetas en {path}</numerusform>
        </translation>
    </message>
    <message>
        <source>Fill from both sides</source>
        <translation>Rellenar desde ambos lados</translation>
    </message>
    <message>
        <source>Fill from above and below</source>
        <translation>Rellenar desde arriba y abajo</translation>
    </message>
    <message>
        <source>Blur in time</source>
        <translation>Desenfocar en el tiempo</translation>
    </message>
    <message>
        <source>Blur in frequency</source>
        <translation>Desenfocar en frecuencia</translation>
    </message>
    <message>
        <source>Sharpen in time</source>
        <translation>Enfocar en el tiempo</translation>
    </message>
    <message>
        <source>Sharpen in frequency</source>
        <translation>Enfocar en frecuencia</translation>
    </message>
    <message>
        <source>Freeze the frame at the cursor</source>
        <translation>Congelar la trama en el cursor</translation>
    </message>
    <message>
        <source>The grid has {size} variations. Choose values that give 1 to {most}.</source>
        <translation>La cuadrícula tiene {size} variaciones. Elija valores que den de 1 a {most}.</translation>
    </message>
    <message>
        <source>Curve of the value</source>
        <translation>Curva del valor</translation>
    </message>
    <message numerus="yes">
        <source>A curve of %n point(s)</source>
        <translation>
            <numerusform>Una curva de %n punto</numerusform>
            <numerusform>Una curva de %n puntos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n punto</numerusform>
            <numerusform>%n puntos</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Audacity labels (*.txt);;All files (*)</source>
        <translation>Etiquetas de Audacity (*.txt);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Add marker</source>
        <translation>Añadir marca</translation>
    </message>
    <message>
        <source>Label:</source>
        <translation>Etiqueta:</translation>
    </message>
    <message>
        <source>Read labels</source>
        <translation>Leer etiquetas</translation>
    </message>
    <message>
        <source>Write labels</source>
        <translation>Escribir etiquetas</translation>
    </message>
    <message>
        <source>Audacity labels</source>
        <translation>Etiquetas de Audacity</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Mover</translation>
    </message>
    <message>
        <source>Scroll by dragging; a click moves the cursor, Shift and drag loops</source>
        <translation>Desplazar arrastrando; un clic mueve el cursor, Mayús y arrastrar hace un bucle</translation>
    </message>
    <message>
        <source>Warp</source>
        <translation>Deformar</translation>
    </message>
    <message>
        <source>Drag a point to another time; the mel between anchors is stretched</source>
        <translation>Arrastre un punto a otro tiempo; se estira el mel entre los anclajes</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Rango</translation>
    </message>
    <message>
        <source>Select a time range</source>
        <translation>Seleccionar un rango de tiempo</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Banda</translation>
    </message>
    <message>
        <source>Select a frequency band</source>
        <translation>Seleccionar una banda de frecuencia</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Rectángulo</translation>
    </message>
    <message>
        <source>Select a rectangle of time and frequency</source>
        <translation>Seleccionar un rectángulo de tiempo y frecuencia</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lazo</translation>
    </message>
    <message>
        <source>Select the inside of a drawn line</source>
        <translation>Seleccionar el interior de una línea dibujada</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pincel</translation>
    </message>
    <message>
        <source>Paint the chosen effect; the pressure of a pen scales it</source>
        <translation>Pintar el efecto elegido; la presión de un lápiz óptico lo gradúa</translation>
    </message>
    <message>
        <source>Pencil</source>
        <translation>Lápiz</translation>
    </message>
    <message>
        <source>Draw a pitch, whose harmonics are added</source>
        <translation>Dibujar un tono, cuyos armónicos se añaden</translation>
    </message>
    <message>
        <source>Edited mel</source>
        <translation>Mel editado</translation>
    </message>
    <message>
        <source>Play a sketch of the edited mel (P)</source>
        <translation>Reproducir un boceto del mel editado (P)</translation>
    </message>
    <message>
        <source>Edited mel spectrogram</source>
        <translation>Espectrograma mel editado</translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s)</source>
        <translation>
            <numerusform>%n edición</numerusform>
            <numerusform>%n ediciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Updating…</source>
        <translation>Actualizando…</translation>
    </message>
    <message>
        <source>The mel is still being stretched. Draw again when it has its new length.</source>
        <translation>El mel aún se está estirando. Dibuje de nuevo cuando tenga su nueva longitud.</translation>
    </message>
    <message>
        <source>Morph with…</source>
        <translation>Morph con…</translation>
    </message>
    <message>
        <source>Choose another recording or mel to morph this sound with</source>
        <translation>Elegir otra grabación u otro mel para el morph con este sonido</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>0 is this sound, 1 the other one, exactly</source>
        <translation>0 es este sonido, 1 el otro, exactamente</translation>
    </message>
    <message>
        <source>Fade over time</source>
        <translation>Transición en el tiempo</translation>
    </message>
    <message>
        <source>From this sound at the start to the other one at the end</source>
        <translation>De este sonido al principio al otro al final</translation>
    </message>
    <message>
        <source>Morph with</source>
        <translation>Morph con</translation>
    </message>
    <message>
        <source>Morph pad: pitch across, timbre up</source>
        <translation>Panel de morph: tono en horizontal, timbre en vertical</translation>
    </message>
    <message>
        <source>Across: pitch of the other sound. Up: its timbre. Arrow keys move the dot</source>
        <translation>En horizontal: tono del otro sonido. En vertical: su timbre. Las flechas mueven el punto</translation>
    </message>
    <message>
        <source>pitch →</source>
        <translation>tono →</translation>
    </message>
    <message>
        <source>timbre ↑</source>
        <translation>timbre ↑</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Efecto</translation>
    </message>
    <message>
        <source>What is done to the selection</source>
        <translation>Qué se hace con la selección</translation>
    </message>
    <message>
        <source>Amount of the effect</source>
        <translation>Cantidad del efecto</translation>
    </message>
    <message>
        <source>Brush radius in time</source>
        <translation>Radio del pincel en el tiempo</translation>
    </message>
    <message>
        <source>Brush radius in mel bands</source>
        <translation>Radio del pincel en bandas mel</translation>
    </message>
    <message>
        <source>bands</source>
        <translation>bandas</translation>
    </message>
    <message>
        <source>Hardness of the brush, 0 soft to 1 hard</source>
        <translation>Dureza del pincel, 0 suave a 1 duro</translation>
    </message>
    <message>
        <source>Width of soft edges in time</source>
        <translation>Ancho de los bordes suaves en el tiempo</translation>
    </message>
    <message>
        <source>Width of soft edges in mel bands</source>
        <translation>Ancho de los bordes suaves en bandas mel</translation>
    </message>
    <message>
        <source>Level of drawn harmonics</source>
        <translation>Nivel de los armónicos dibujados</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Apply the effect to the selection (Ctrl+Return)</source>
        <translation>Aplicar el efecto a la selección (Ctrl+Intro)</translation>
    </message>
    <message>
        <source>Copy the selected range or box of the mel</source>
        <translation>Copiar el rango o rectángulo seleccionado del mel</translation>
    </message>
    <message>
        <source>Paste the copied part at the cursor, with soft edges</source>
        <translation>Pegar la parte copiada en el cursor, con bordes suaves</translation>
    </message>
    <message>
        <source>Hardness</source>
        <translation>Dureza</translation>
    </message>
    <message>
        <source>Soft edges</source>
        <translation>Bordes</translation>
    </message>
    <message>
        <source>Selected: {region}</source>
        <translation>Seleccionado: {region}</translation>
    </message>
    <message>
        <source>Paint on the mel.</source>
        <translation>Pinte sobre el mel.</translation>
    </message>
    <message>
        <source>Choose Brush above the mel to paint, or Box to select, and drag.</source>
        <translation>Elija Pincel encima del mel para pintar, o Rectángulo para seleccionar, y arrastre.</translation>
    </message>
    <message>
        <source>Reset {label}</source>
        <translation>Restablecer {label}</translation>
    </message>
    <message>
        <source>Reset to {neutral:g}</source>
        <translation>Restablecer a {neutral:g}</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Semillas</translation>
    </message>
    <message>
        <source>Strengths</source>
        <translation>Intensidades</translation>
    </message>
    <message>
        <source>such as 0.2, 0.4, 0.6; empty for the chosen one</source>
        <translation>como 0.2, 0.4, 0.6; vacío para la elegida</translation>
    </message>
    <message>
        <source>such as 3, 6, 25; empty for the chosen number</source>
        <translation>como 3, 6, 25; vacío para el número elegido</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>Voces</translation>
    </message>
    <message>
        <source>Also without the edits</source>
        <translation>También sin las ediciones</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s)</source>
        <translation>
            <numerusform>%n toma</numerusform>
            <numerusform>%n tomas</numerusform>
        </translation>
    </message>
    <message>
        <source>“{text}” is not a list of numbers. Separate the numbers with commas.</source>
        <translation>«{text}» no es una lista de números. Separe los números con comas.</translation>
    </message>
    <message>
        <source>“{text}” is not a list of whole numbers. Enter numbers such as 3, 6, 25.</source>
        <translation>«{text}» no es una lista de números enteros. Introduzca números como 3, 6, 25.</translation>
    </message>
    <message>
        <source>&amp;Export take…</source>
        <translation>E&amp;xportar toma…</translation>
    </message>
    <message>
        <source>E&amp;xport all takes…</source>
        <translation>Exportar todas &amp;las tomas…</translation>
    </message>
    <message>
        <source>Export ta&amp;kes with options…</source>
        <translation>Exportar to&amp;mas con opciones…</translation>
    </message>
    <message>
        <source>Save &amp;back to recording…</source>
        <translation>Guar&amp;dar en la grabación…</translation>
    </message>
    <message>
        <source>Export selected takes…</source>
        <translation>Exportar tomas seleccionadas…</translation>
    </message>
    <message>
        <source>Export ste&amp;ps of take…</source>
        <translation>Exportar pasos de la toma…</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>&amp;Favorita</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Renombrar</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>&amp;Copy settings</source>
        <translation>&amp;Copiar ajustes</translation>
    </message>
    <message>
        <source>Pre&amp;vious step</source>
        <translation>&amp;Paso anterior</translation>
    </message>
    <message>
        <source>Ne&amp;xt step</source>
        <translation>Paso &amp;siguiente</translation>
    </message>
    <message>
        <source>Play take {number}</source>
        <translation>Reproducir toma {number}</translation>
    </message>
    <message>
        <source>&amp;Play/stop</source>
        <translation>&amp;Reproducir/detener</translation>
    </message>
    <message>
        <source>Play a&amp;gain</source>
        <translation>Reproducir otra ve&amp;z</translation>
    </message>
    <message>
        <source>Play &amp;original</source>
        <translation>Reproducir &amp;original</translation>
    </message>
    <message>
        <source>Play &amp;take</source>
        <translation>Reproducir &amp;toma</translation>
    </message>
    <message>
        <source>Next page of takes</source>
        <translation>Página siguiente de tomas</translation>
    </message>
    <message>
        <source>Previous page of takes</source>
        <translation>Página anterior de tomas</translation>
    </message>
    <message>
        <source>&amp;Loop</source>
        <translation>&amp;Bucle</translation>
    </message>
    <message>
        <source>Loop &amp;from cursor</source>
        <translation>Bucle &amp;desde el cursor</translation>
    </message>
    <message>
        <source>Loop &amp;up to cursor</source>
        <translation>Bucle &amp;hasta el cursor</translation>
    </message>
    <message>
        <source>step {step} of {steps}</source>
        <translation>paso {step} de {steps}</translation>
    </message>
    <message>
        <source>schedule {name}</source>
        <translation>programa {name}</translation>
    </message>
    <message>
        <source>Could not write {path}: the name has no suffix. End it in .wav or .flac.</source>
        <translation>No se pudo escribir {path}: el nombre no tiene sufijo. Termínelo en .wav o .flac.</translation>
    </message>
    <message>
        <source>{name}, step {step}</source>
        <translation>{name}, paso {step}</translation>
    </message>
    <message>
        <source>Exported {what}</source>
        <translation>{what} exportada</translation>
    </message>
    <message>
        <source>Exported {what}; {clipped:,} samples above full scale were clipped.</source>
        <translation>{what} exportada; se recortaron {clipped:,} muestras por encima de la escala completa.</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) to {folder}</source>
        <translation>
            <numerusform>%n toma a {folder}</numerusform>
            <numerusform>%n tomas a {folder}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) to {folder}</source>
        <translation>
            <numerusform>%n paso a {folder}</numerusform>
            <numerusform>%n pasos a {folder}</numerusform>
        </translation>
    </message>
    <message>
        <source>FLAC does not support floats. Choose 16 or 24 bits, or WAV.</source>
        <translation>FLAC no admite flotantes. Elija 16 o 24 bits, o WAV.</translation>
    </message>
    <message>
        <source>The name {template!r} cannot be read: {error}.</source>
        <translation>No se puede leer el nombre {template!r}: {error}.</translation>
    </message>
    <message>
        <source>The name has an unknown field {{{field}}}. The fields are {fields}.</source>
        <translation>El nombre tiene un campo desconocido {{{field}}}. Los campos son {fields}.</translation>
    </message>
    <message>
        <source>The name is empty or too long. Enter a shorter one.</source>
        <translation>El nombre está vacío o es demasiado largo. Introduzca uno más corto.</translation>
    </message>
    <message>
        <source>{meaning} Only the first minute is scored.</source>
        <translation>{meaning} Solo se puntúa el primer minuto.</translation>
    </message>
    <message>
        <source>Intelligibility, 0 to 1: higher is better.</source>
        <translation>Inteligibilidad, de 0 a 1: más alto es mejor.</translation>
    </message>
    <message>
        <source>Perceived quality, 1.04 to 4.64: higher is better.</source>
        <translation>Calidad percibida, de 1,04 a 4,64: más alto es mejor.</translation>
    </message>
    <message>
        <source>Mel cepstral distortion in dB: lower is better.</source>
        <translation>Distorsión cepstral de mel en dB: más bajo es mejor.</translation>
    </message>
    <message>
        <source>F0 frame error, the share with a wrong pitch or voicing: lower is better.</source>
        <translation>Error de trama de F0, la parte con tono o sonoridad equivocados: más bajo es mejor.</translation>
    </message>
    <message>
        <source>Mean squared error of log mel spectra: lower is better.</source>
        <translation>Error cuadrático medio de espectros log-mel: más bajo es mejor.</translation>
    </message>
    <message>
        <source>Distance of spectra at several sizes: lower is better.</source>
        <translation>Distancia de espectros de varios tamaños: más bajo es mejor.</translation>
    </message>
    <message>
        <source>Periodicity</source>
        <translation>Periodicidad</translation>
    </message>
    <message>
        <source>Error of how periodic the sound is: lower is better.</source>
        <translation>Error en lo periódico que es el sonido: más bajo es mejor.</translation>
    </message>
    <message>
        <source>Agreement on what is voiced, 0 to 1: higher is better.</source>
        <translation>Acuerdo sobre lo que es sonoro, de 0 a 1: más alto es mejor.</translation>
    </message>
    <message>
        <source>Predicted listening score at 48 kHz, 1 to 5: higher is better.</source>
        <translation>Puntuación de escucha prevista a 48 kHz, de 1 a 5: más alto es mejor.</translation>
    </message>
    <message>
        <source>Predicted listening score without a reference, 1 to 5: higher is better.</source>
        <translation>Puntuación de escucha prevista sin referencia, de 1 a 5: más alto es mejor.</translation>
    </message>
    <message>
        <source>Predicted listening score for gaps and clicks, 1 to 5: higher is better.</source>
        <translation>Puntuación de escucha prevista para huecos y clics, de 1 a 5: más alto es mejor.</translation>
    </message>
    <message>
        <source>it could not be computed: {error!r}</source>
        <translation>no se pudo calcular: {error!r}</translation>
    </message>
    <message>
        <source>The original is a mel, so there is no recording to compare with.</source>
        <translation>El original es un mel, así que no hay grabación con la que comparar.</translation>
    </message>
    <message>
        <source>The take was edited, so it is meant to differ from the recording.</source>
        <translation>La toma se editó, así que debe diferir de la grabación.</translation>
    </message>
    <message>
        <source>Export take</source>
        <translation>Exportar toma</translation>
    </message>
    <message>
        <source>Export step {step}</source>
        <translation>Exportar paso {step}</translation>
    </message>
    <message>
        <source>Export steps to folder</source>
        <translation>Exportar pasos a carpeta</translation>
    </message>
    <message>
        <source>Export selected takes to folder</source>
        <translation>Exportar tomas seleccionadas a carpeta</translation>
    </message>
    <message>
        <source>Export all takes to folder</source>
        <translation>Exportar todas las tomas a carpeta</translation>
    </message>
    <message>
        <source>Replace “{name}” by the take “{take}”? The recording on the disk is overwritten; this cannot be undone.</source>
        <translation>¿Reemplazar «{name}» por la toma «{take}»? La grabación del disco se sobrescribe; esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>Save back</source>
        <translation>Guardar en la grabación</translation>
    </message>
    <message>
        <source>Step of the render</source>
        <translation>Paso del render</translation>
    </message>
    <message>
        <source>Show the sound after each step of the render; the last step is the take (, and .)</source>
        <translation>Mostrar el sonido tras cada paso del render; el último paso es la toma (, y .)</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>Paso {step} de {steps}</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Tardó</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tecla</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Key 00</source>
        <translation>Tecla 00</translation>
    </message>
    <message>
        <source>No takes yet. Each render becomes a take.</source>
        <translation>Aún no hay tomas. Cada render se convierte en una toma.</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Estrella</translation>
    </message>
    <message>
        <source>Add or remove a star (Ctrl+D)</source>
        <translation>Poner o quitar una estrella (Ctrl+D)</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renombrar</translation>
    </message>
    <message>
        <source>Rename the take (F2)</source>
        <translation>Renombrar la toma (F2)</translation>
    </message>
    <message>
        <source>Delete the take (Del)</source>
        <translation>Eliminar la toma (Supr)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Choose the columns of the table</source>
        <translation>Elegir las columnas de la tabla</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>Exportar todo…</translation>
    </message>
    <message>
        <source>Export every take, named after its settings (Ctrl+Shift+E)</source>
        <translation>Exportar cada toma con el nombre de sus ajustes (Ctrl+Mayús+E)</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Tomas</translation>
    </message>
    <message>
        <source>Renders of this sound. Choose one to show it; press its key to play it</source>
        <translation>Renders de este sonido. Elija uno para verlo; pulse su tecla para reproducirlo</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>con estrella</translation>
    </message>
    <message>
        <source>Not available: {reason}</source>
        <translation>No disponible: {reason}</translation>
    </message>
    <message>
        <source>{title} not available</source>
        <translation>{title} no disponible</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Ilegible</translation>
    </message>
    <message>
        <source>Excluded. The files are damaged; copy them again from where they were made.</source>
        <translation>Excluidos. Los archivos están dañados; cópielos otra vez de donde se hicieron.</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>En silencio</translation>
    </message>
    <message>
        <source>Excluded: they contain no sound to train on.</source>
        <translation>Excluidas: no contienen sonido con el que entrenar.</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicada</translation>
    </message>
    <message>
        <source>Excluded: one copy of each is enough.</source>
        <translation>Excluidas: basta una copia de cada una.</translation>
    </message>
    <message>
        <source>Clipped</source>
        <translation>Saturada</translation>
    </message>
    <message>
        <source>They were recorded too loud, and the voice would learn the distortion. Exclude them, or record them again with less gain.</source>
        <translation>Se grabaron demasiado fuerte, y la voz aprendería la distorsión. Exclúyalas o grábelas otra vez con menos ganancia.</translation>
    </message>
    <message>
        <source>Noisy</source>
        <translation>Con ruido</translation>
    </message>
    <message>
        <source>The voice would learn the noise too. Exclude them, or record them again in a quiet place.</source>
        <translation>La voz aprendería también el ruido. Exclúyalas o grábelas otra vez en un lugar silencioso.</translation>
    </message>
    <message>
        <source>High frequencies missing</source>
        <translation>Sin frecuencias altas</translation>
    </message>
    <message>
        <source>The voice would sound dull. Use the original recordings if you have them, or exclude these if the others have high frequencies.</source>
        <translation>La voz sonaría apagada. Use las grabaciones originales si las tiene, o exclúyalas si las otras tienen frecuencias altas.</translation>
    </message>
    <message>
        <source>Dull</source>
        <translation>Apagada</translation>
    </message>
    <message>
        <source>The voice would sound dull. Use the original recordings if you have them.</source>
        <translation>La voz sonaría apagada. Use las grabaciones originales si las tiene.</translation>
    </message>
    <message>
        <source>Very short</source>
        <translation>Muy corta</translation>
    </message>
    <message>
        <source>They are padded with silence. Exclude those that are not words.</source>
        <translation>Se rellenan con silencio. Excluya las que no sean palabras.</translation>
    </message>
    <message>
        <source>Channels differ</source>
        <translation>Canales distintos</translation>
    </message>
    <message>
        <source>Repaired: the copy uses the louder channel. Without the repair it uses the mean.</source>
        <translation>Reparado: la copia usa el canal más fuerte. Sin la reparación usa la media.</translation>
    </message>
    <message>
        <source>Uneven loudness</source>
        <translation>Sonoridad desigual</translation>
    </message>
    <message>
        <source>Repaired: in the copy all recordings are equally loud. Choose “Don&apos;t repair” for one that should stay a whisper or a shout.</source>
        <translation>Reparado: en la copia todas las grabaciones tienen la misma sonoridad. Elija «No reparar» para una que deba seguir siendo un susurro o un grito.</translation>
    </message>
    <message>
        <source>Little speech</source>
        <translation>Poca habla</translation>
    </message>
    <message>
        <source>With less than 15 minutes of speech, start from a trained voice or add recordings.</source>
        <translation>Con menos de 15 minutos de habla, parta de una voz entrenada o añada grabaciones.</translation>
    </message>
    <message>
        <source>No problems found.</source>
        <translation>No se encontraron problemas.</translation>
    </message>
    <message>
        <source>play the clip</source>
        <translation>reproducir el clip</translation>
    </message>
    <message>
        <source>&amp;Train a voice…</source>
        <translation>Entrenar &amp;una voz…</translation>
    </message>
    <message>
        <source>check the recordings</source>
        <translation>comprobar las grabaciones</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Comprobando</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Preparando</translation>
    </message>
    <message>
        <source>The copy of the recordings needs {needed}, but only {free} are free. Free some space on the disk of {folder}, or exclude recordings.</source>
        <translation>La copia de las grabaciones necesita {needed}, pero solo hay {free} libres. Libere espacio en el disco de {folder} o excluya grabaciones.</translation>
    </message>
    <message>
        <source>Halve batch</source>
        <translation>Reducir lote a la mitad</translation>
    </message>
    <message>
        <source>Show recordings</source>
        <translation>Mostrar grabaciones</translation>
    </message>
    <message>
        <source>The disk is full. Free some space; training continues and saves as soon as it can.</source>
        <translation>El disco está lleno. Libere espacio; el entrenamiento sigue y guarda en cuanto puede.</translation>
    </message>
    <message>
        <source>The last checkpoint is kept.</source>
        <translation>Se conserva el último punto de control.</translation>
    </message>
    <message>
        <source>The operating system ended the training run, most often because memory ran out.</source>
        <translation>El sistema operativo terminó el entrenamiento, casi siempre porque faltó memoria.</translation>
    </message>
    <message>
        <source>Memory ran out. Use a smaller batch.</source>
        <translation>Faltó memoria. Use un lote más pequeño.</translation>
    </message>
    <message>
        <source>The GPU failed or is not available. Resume to try again.</source>
        <translation>La GPU falló o no está disponible. Reanude para intentarlo otra vez.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space and resume.</source>
        <translation>El disco está lleno. Libere espacio y reanude.</translation>
    </message>
    <message>
        <source>The prepared recordings are missing. Check the recordings again.</source>
        <translation>Faltan las grabaciones preparadas. Compruebe las grabaciones otra vez.</translation>
    </message>
    <message>
        <source>Training stopped because of a bug in Gradwave. Copy the details into a report.</source>
        <translation>El entrenamiento se detuvo por un error de Gradwave. Copie los detalles en un informe.</translation>
    </message>
    <message>
        <source>Recording needs PortAudio, which is not installed. Install it (Debian, Ubuntu: sudo apt install libportaudio2) and start Gradwave again.</source>
        <translation>Para grabar hace falta PortAudio, que no está instalado. Instálelo (Debian, Ubuntu: sudo apt install libportaudio2) e inicie Gradwave de nuevo.</translation>
    </message>
    <message>
        <source>it supports none of the usual sample rates</source>
        <translation>no admite ninguna de las frecuencias de muestreo usuales</translation>
    </message>
    <message>
        <source>The microphone could not be opened ({reason}). Choose another one, or allow its use in the system settings. To find a new microphone, close this window and choose Listen, Devices, Refresh.</source>
        <translation>No se pudo abrir el micrófono ({reason}). Elija otro o permita su uso en los ajustes del sistema. Para buscar un micrófono nuevo, cierre esta ventana y elija Escuchar, Dispositivos, Actualizar.</translation>
    </message>
    <message>
        <source>For comparison: fine-tuning on {length:g} min of a new voice changed the predicted listening score (P.808, 1 to 5) from {before:.2f} to {after:.2f}; the recordings score {original:.2f}. Your result may differ.</source>
        <translation>Para comparar: el ajuste fino con {length:g} min de una voz nueva cambió la puntuación de escucha prevista (P.808, de 1 a 5) de {before:.2f} a {after:.2f}; las grabaciones obtienen {original:.2f}. Su resultado puede variar.</translation>
    </message>
    <message>
        <source>For comparison: fine-tuning on {length:g} min of a new voice changed the predicted listening score (P.808, 1 to 5) from {before:.2f} to {after:.2f}, within the measurement error; the recordings score {original:.2f}. Your result may differ.</source>
        <translation>Para comparar: el ajuste fino con {length:g} min de una voz nueva cambió la puntuación de escucha prevista (P.808, de 1 a 5) de {before:.2f} a {after:.2f}, dentro del error de medida; las grabaciones obtienen {original:.2f}. Su resultado puede variar.</translation>
    </message>
    <message>
        <source>The take was too short. Press Record, read the sentence, then press Stop.</source>
        <translation>La toma fue demasiado corta. Pulse Grabar, lea la frase y pulse Detener.</translation>
    </message>
    <message>
        <source>The take is very quiet. Move closer to the microphone, or raise the input level.</source>
        <translation>La toma tiene muy poco nivel. Acérquese al micrófono o suba el nivel de entrada.</translation>
    </message>
    <message>
        <source>The take is clipped. Lower the input level and record again.</source>
        <translation>La toma está saturada. Baje el nivel de entrada y grabe otra vez.</translation>
    </message>
    <message>
        <source>The room is noisy. Switch off fans and machines, or record in a quieter place.</source>
        <translation>La sala es ruidosa. Apague ventiladores y máquinas, o grabe en un lugar más silencioso.</translation>
    </message>
    <message>
        <source>record</source>
        <translation>grabar</translation>
    </message>
    <message>
        <source>The microphone stopped delivering sound. Reconnect it, close this window, choose Listen, Devices, Refresh, and record again.</source>
        <translation>El micrófono dejó de dar sonido. Conéctelo otra vez, cierre esta ventana, elija Escuchar, Dispositivos, Actualizar, y grabe otra vez.</translation>
    </message>
    <message>
        <source>Could not write {path}: {reason}. Free some space and record again.</source>
        <translation>No se pudo escribir {path}: {reason}. Libere espacio y grabe otra vez.</translation>
    </message>
    <message>
        <source>look for recordings</source>
        <translation>buscar grabaciones</translation>
    </message>
    <message>
        <source>Could not write {target}: the folder already exists. Remove it, or choose another folder.</source>
        <translation>No se pudo escribir {target}: la carpeta ya existe. Elimínela o elija otra carpeta.</translation>
    </message>
    <message>
        <source>Could not write {target}: {reason}. Choose another folder.</source>
        <translation>No se pudo escribir {target}: {reason}. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>Could not import {folder}: it contains no trained voice. Choose the folder that was copied back from the other machine.</source>
        <translation>No se pudo importar {folder}: no contiene ninguna voz entrenada. Elija la carpeta que se copió de vuelta desde el otro equipo.</translation>
    </message>
    <message>
        <source>Could not copy {source}: {reason}. Free some space and import again.</source>
        <translation>No se pudo copiar {source}: {reason}. Libere espacio e importe otra vez.</translation>
    </message>
    <message>
        <source>spectral error, lower is better</source>
        <translation>error espectral, más bajo es mejor</translation>
    </message>
    <message>
        <source>timbre distance, lower is better</source>
        <translation>distancia de timbre, más bajo es mejor</translation>
    </message>
    <message>
        <source>intelligibility, higher is better</source>
        <translation>inteligibilidad, más alto es mejor</translation>
    </message>
    <message>
        <source>Neither the held-out loss nor a score has improved since step {since:,}. More steps are unlikely to be heard. Listen below, and choose Finish now to keep the voice as it is.</source>
        <translation>Ni la pérdida en los datos reservados ni ninguna puntuación ha mejorado desde el paso {since:,}. Es improbable que se oigan más pasos. Escuche abajo y elija Terminar ahora para conservar la voz como está.</translation>
    </message>
    <message>
        <source>All scores are better than before training.</source>
        <translation>Todas las puntuaciones son mejores que antes del entrenamiento.</translation>
    </message>
    <message>
        <source>{better} of {total} scores are better than before training. Listen to decide.</source>
        <translation>{better} de {total} puntuaciones son mejores que antes del entrenamiento. Escuche para decidir.</translation>
    </message>
    <message>
        <source>No score is better than before training. Listen to decide; more steps or more recordings may help.</source>
        <translation>Ninguna puntuación es mejor que antes del entrenamiento. Escuche para decidir; más pasos o más grabaciones pueden ayudar.</translation>
    </message>
    <message>
        <source>Training was stopped after {step:,} steps, before the first preview. To compare, go back and train longer, or install the voice and try it in the window.</source>
        <translation>El entrenamiento se detuvo tras {step:,} pasos, antes de la primera muestra. Para comparar, vuelva y entrene más tiempo, o instale la voz y pruébela en la ventana.</translation>
    </message>
    <message>
        <source>The voice was trained for {step:,} steps. These previews and scores are from step {newest_scored:,}, the last save with previews.</source>
        <translation>La voz se entrenó durante {step:,} pasos. Estas muestras y puntuaciones son del paso {newest_scored:,}, el último guardado con muestras.</translation>
    </message>
    <message>
        <source>draw the spectrogram</source>
        <translation>dibujar el espectrograma</translation>
    </message>
    <message>
        <source>Training run {name} is open in another window. Continue there, or close that window first.</source>
        <translation>El entrenamiento {name} está abierto en otra ventana. Continúe allí o cierre antes esa ventana.</translation>
    </message>
    <message>
        <source>Could not lock the folder {folder}: {reason}. Free some space, or check the folder&apos;s permissions.</source>
        <translation>No se pudo bloquear la carpeta {folder}: {reason}. Libere espacio o compruebe los permisos de la carpeta.</translation>
    </message>
    <message>
        <source>Could not create the folder {folder}: {reason}. Free some space, or check the folder&apos;s permissions.</source>
        <translation>No se pudo crear la carpeta {folder}: {reason}. Libere espacio o compruebe los permisos de la carpeta.</translation>
    </message>
    <message>
        <source>Could not delete {path}: {reason}. Delete it in the file manager.</source>
        <translation>No se pudo eliminar {path}: {reason}. Elimínelo en el gestor de archivos.</translation>
    </message>
    <message>
        <source>Training run {name} is still running, so nothing of it was deleted. Wait for it to end, or pause it in the window that shows it.</source>
        <translation>El entrenamiento {name} sigue en marcha, así que no se eliminó nada. Espere a que termine o páuselo en la ventana que lo muestra.</translation>
    </message>
    <message>
        <source>list the voices</source>
        <translation>listar las voces</translation>
    </message>
    <message>
        <source>save your choices</source>
        <translation>guardar sus elecciones</translation>
    </message>
    <message>
        <source>prepare the recordings</source>
        <translation>preparar las grabaciones</translation>
    </message>
    <message>
        <source>measure the speed</source>
        <translation>medir la velocidad</translation>
    </message>
    <message>
        <source>render your recordings</source>
        <translation>renderizar sus grabaciones</translation>
    </message>
    <message>
        <source>The recordings reach {reached:.0f} kHz, and a voice of {rate:g} kHz renders up to {limit:g} kHz. Start from {voice}, which has {wide:g} kHz.</source>
        <translation>Las grabaciones llegan a {reached:.0f} kHz, y una voz de {rate:g} kHz renderiza hasta {limit:g} kHz. Empiece con {voice}, que tiene {wide:g} kHz.</translation>
    </message>
    <message>
        <source>The recordings reach {reached:.0f} kHz, and a voice of {rate:g} kHz renders up to {limit:g} kHz. Starting without a voice makes one of {scratch:g} kHz, but takes days.</source>
        <translation>Las grabaciones llegan a {reached:.0f} kHz, y una voz de {rate:g} kHz renderiza hasta {limit:g} kHz. Empezar sin voz crea una de {scratch:g} kHz, pero tarda días.</translation>
    </message>
    <message>
        <source>The recordings reach {reached:.0f} kHz, as at a sample rate of {rate:g} kHz, so the voice will render nothing above.</source>
        <translation>Las grabaciones llegan a {reached:.0f} kHz, como con una frecuencia de muestreo de {rate:g} kHz, así que la voz no renderizará nada por encima.</translation>
    </message>
    <message>
        <source>The recordings reach {reached:.0f} kHz, which fits the {rate:g} kHz of the voice.</source>
        <translation>Las grabaciones llegan a {reached:.0f} kHz, lo que encaja con los {rate:g} kHz de la voz.</translation>
    </message>
    <message>
        <source>The training could not be started ({reason}); free some disk space and memory, and try again.</source>
        <translation>No se pudo iniciar el entrenamiento ({reason}); libere disco y memoria, e inténtelo otra vez.</translation>
    </message>
    <message>
        <source>the log file could not be read: {error}</source>
        <translation>no se pudo leer el archivo de registro: {error}</translation>
    </message>
    <message>
        <source>train</source>
        <translation>entrenar</translation>
    </message>
    <message>
        <source>change the batch size</source>
        <translation>cambiar el tamaño de lote</translation>
    </message>
    <message>
        <source>discard the run</source>
        <translation>descartar el entrenamiento</translation>
    </message>
    <message>
        <source>read the run folder</source>
        <translation>leer la carpeta del entrenamiento</translation>
    </message>
    <message>
        <source>Training needs {needed} of memory, but only {free} are free.</source>
        <translation>El entrenamiento necesita {needed} de memoria, pero solo hay {free} libres.</translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation>Cierre otros programas.</translation>
    </message>
    <message>
        <source>Training needs {disk} of disk space, but only {free} are free.</source>
        <translation>El entrenamiento necesita {disk} de disco, pero solo hay {free} libres.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>Libere espacio.</translation>
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
        <translation>Grabación</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Play the recording</source>
        <translation>Reproducir la grabación</translation>
    </message>
    <message>
        <source>Play the render of the voice that training started from</source>
        <translation>Reproducir el render de la voz de la que partió el entrenamiento</translation>
    </message>
    <message>
        <source>Play the render of the current voice</source>
        <translation>Reproducir el render de la voz actual</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Frase</translation>
    </message>
    <message>
        <source>Held-out sentences</source>
        <translation>Frases reservadas</translation>
    </message>
    <message>
        <source>Sentences to compare</source>
        <translation>Frases para comparar</translation>
    </message>
    <message>
        <source>Sentence {number}: {name}</source>
        <translation>Frase {number}: {name}</translation>
    </message>
    <message>
        <source>The first previews appear with the first save, a minute after the start.</source>
        <translation>Las primeras muestras aparecen con el primer guardado, un minuto tras el inicio.</translation>
    </message>
    <message>
        <source>A preview of the current voice appears with one of the next saves.</source>
        <translation>Una muestra de la voz actual aparece con uno de los próximos guardados.</translation>
    </message>
    <message>
        <source>“Now” is from step {step:,}.</source>
        <translation>«Ahora» es del paso {step:,}.</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>excluida</translation>
    </message>
    <message>
        <source>repaired in the copy</source>
        <translation>reparada en la copia</translation>
    </message>
    <message>
        <source>used unchanged</source>
        <translation>usada sin cambios</translation>
    </message>
    <message>
        <source>Training uses a copy that is cut at pauses, trimmed, and brought to one loudness and the voice&apos;s sample rate. Your recordings are not changed.</source>
        <translation>El entrenamiento usa una copia cortada en las pausas, recortada y llevada a una sonoridad y a la frecuencia de muestreo de la voz. Sus grabaciones no cambian.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Plan training</source>
        <translation>Planificar entrenamiento</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>Progreso de la comprobación</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Hallazgo</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Tratamiento</translation>
    </message>
    <message>
        <source>Play the recording (Space)</source>
        <translation>Reproducir la grabación (Espacio)</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>Train without the selected recordings (Del)</source>
        <translation>Entrenar sin las grabaciones seleccionadas (Supr)</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>Incluir</translation>
    </message>
    <message>
        <source>Train with the selected recordings</source>
        <translation>Entrenar con las grabaciones seleccionadas</translation>
    </message>
    <message>
        <source>Choose whether the copy repairs the selected recordings</source>
        <translation>Elegir si la copia repara las grabaciones seleccionadas</translation>
    </message>
    <message numerus="yes">
        <source>Checking %n recording(s): {done:,} done</source>
        <translation>
            <numerusform>Comprobando %n grabación: {done:,} hechas</numerusform>
            <numerusform>Comprobando %n grabaciones: {done:,} hechas</numerusform>
        </translation>
    </message>
    <message>
        <source>None of these recordings can be used for training. Go back and add others.</source>
        <translation>Ninguna de estas grabaciones sirve para entrenar. Vuelva y añada otras.</translation>
    </message>
    <message>
        <source>all of it good</source>
        <translation>todo utilizable</translation>
    </message>
    <message>
        <source>{length} of it good</source>
        <translation>{length} utilizables</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) with {length} of speech, {good}.</source>
        <translation>
            <numerusform>%n grabación con {length} de habla, {good}.</numerusform>
            <numerusform>%n grabaciones con {length} de habla, {good}.</numerusform>
        </translation>
    </message>
    <message>
        <source>excluded by you</source>
        <translation>excluida por usted</translation>
    </message>
    <message>
        <source>not repaired, by your choice</source>
        <translation>sin reparar, por elección suya</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s)</source>
        <translation>
            <numerusform>%n grabación</numerusform>
            <numerusform>%n grabaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a line to see what it means.</source>
        <translation>Seleccione una línea para ver qué significa.</translation>
    </message>
    <message>
        <source>Don&apos;t repair</source>
        <translation>No reparar</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparar</translation>
    </message>
    <message>
        <source>{minutes:.1f} minutes</source>
        <translation>{minutes:.1f} minutos</translation>
    </message>
    <message>
        <source>{seconds:.0f} seconds</source>
        <translation>{seconds:.0f} segundos</translation>
    </message>
    <message>
        <source>The owner agreed to the making and use of this voice</source>
        <translation>El propietario aceptó que se creara y se usara esta voz</translation>
    </message>
    <message>
        <source>Install voice</source>
        <translation>Instalar voz</translation>
    </message>
    <message>
        <source>Scores before and after</source>
        <translation>Puntuaciones antes y después</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Find the best schedule of {iterations} iterations first</source>
        <translation>Buscar antes el mejor programa de {iterations} iteraciones</translation>
    </message>
    <message>
        <source>Renders the held-out sentences up to {renders} times</source>
        <translation>Renderiza las frases reservadas hasta {renders} veces</translation>
    </message>
    <message>
        <source>Schedules tried</source>
        <translation>Programas probados</translation>
    </message>
    <message>
        <source>End search</source>
        <translation>Terminar búsqueda</translation>
    </message>
    <message>
        <source>Install the voice with the best schedule so far</source>
        <translation>Instalar la voz con el mejor programa hasta ahora</translation>
    </message>
    <message>
        <source>Name of the speaker, shown with the voice</source>
        <translation>Nombre del hablante, que se muestra con la voz</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propietario</translation>
    </message>
    <message>
        <source>Trying schedules: {tried} of up to {renders}…</source>
        <translation>Probando programas: {tried} de hasta {renders}…</translation>
    </message>
    <message>
        <source>Installing…</source>
        <translation>Instalando…</translation>
    </message>
    <message>
        <source>The voice is installed and can be used in the window.</source>
        <translation>La voz está instalada y se puede usar en la ventana.</translation>
    </message>
    <message>
        <source>Training finished: {step:,} steps.</source>
        <translation>Entrenamiento terminado: {step:,} pasos.</translation>
    </message>
    <message>
        <source>Play the render of the voice that training starts from</source>
        <translation>Reproducir el render de la voz de la que parte el entrenamiento</translation>
    </message>
    <message>
        <source>Recording to compare</source>
        <translation>Grabación para comparar</translation>
    </message>
    <message>
        <source>Before training</source>
        <translation>Antes del entrenamiento</translation>
    </message>
    <message>
        <source>Rendering a few of your recordings with the voice…</source>
        <translation>Renderizando algunas de sus grabaciones con la voz…</translation>
    </message>
    <message>
        <source>Recording {number}: {name}</source>
        <translation>Grabación {number}: {name}</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Speech should reach the marked range but not the right end</source>
        <translation>El habla debe llegar a la zona marcada, pero no al extremo derecho</translation>
    </message>
    <message>
        <source>Losses over the steps</source>
        <translation>Pérdidas a lo largo de los pasos</translation>
    </message>
    <message>
        <source>Automatic (GPU if available)</source>
        <translation>Automático (GPU si hay)</translation>
    </message>
    <message>
        <source>GPU of the Mac</source>
        <translation>GPU del Mac</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>Rápida</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Óptima</translation>
    </message>
    <message>
        <source>No voice (from scratch, takes days)</source>
        <translation>Ninguna voz (desde cero, tarda días)</translation>
    </message>
    <message>
        <source>Use CPU</source>
        <translation>Usar CPU</translation>
    </message>
    <message>
        <source>Use {minutes} minutes</source>
        <translation>Usar {minutes} minutos</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>Medir otra vez</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entrenar</translation>
    </message>
    <message>
        <source>Progress of the preparation</source>
        <translation>Progreso de la preparación</translation>
    </message>
    <message>
        <source>Apply this and measure again</source>
        <translation>Aplicar esto y medir otra vez</translation>
    </message>
    <message>
        <source>Steps, batch size and amount of recordings</source>
        <translation>Pasos, tamaño de lote y cantidad de grabaciones</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Start from voice</source>
        <translation>Partir de la voz</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Tamaño de lote</translation>
    </message>
    <message>
        <source>Recordings to use</source>
        <translation>Grabaciones que usar</translation>
    </message>
    <message>
        <source>Fewer minutes need less disk space; they are drawn from all recordings at random</source>
        <translation>Menos minutos necesitan menos disco; se toman al azar de todas las grabaciones</translation>
    </message>
    <message>
        <source>Number of training steps</source>
        <translation>Número de pasos de entrenamiento</translation>
    </message>
    <message>
        <source>Number of short crops per step; fewer need less memory</source>
        <translation>Número de fragmentos cortos por paso; menos necesitan menos memoria</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>unos {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n paso</numerusform>
            <numerusform>%n pasos</numerusform>
        </translation>
    </message>
    <message>
        <source>This training run has started. Discard it to start from another voice.</source>
        <translation>Este entrenamiento ya empezó. Descártelo para partir de otra voz.</translation>
    </message>
    <message>
        <source>Fine-tuning a trained voice takes much less time than training from scratch</source>
        <translation>El ajuste fino de una voz entrenada tarda mucho menos que entrenar desde cero</translation>
    </message>
    <message>
        <source>Preparing a copy of the recordings</source>
        <translation>Preparando una copia de las grabaciones</translation>
    </message>
    <message>
        <source>Training a few steps to measure the speed of this machine…</source>
        <translation>Entrenando unos pasos para medir la velocidad de este equipo…</translation>
    </message>
    <message>
        <source>Training will take about {time} on this machine.</source>
        <translation>El entrenamiento tardará unos {time} en este equipo.</translation>
    </message>
    <message>
        <source>Measured: {speed:.2g} steps/s on {device}</source>
        <translation>Medido: {speed:.2g} pasos/s en {device}</translation>
    </message>
    <message>
        <source>, {memory} of memory</source>
        <translation>, {memory} de memoria</translation>
    </message>
    <message>
        <source>, {disk} of disk space.</source>
        <translation>, {disk} de disco.</translation>
    </message>
    <message>
        <source>Choose recordings of one voice, without music or other voices, in any format and of any length. They are copied, not changed.</source>
        <translation>Elija grabaciones de una sola voz, sin música ni otras voces, en cualquier formato y de cualquier duración. Se copian y no cambian.</translation>
    </message>
    <message>
        <source>Drop recordings or folders here, add them, or record sentences.</source>
        <translation>Suelte aquí grabaciones o carpetas, añádalas o grabe frases.</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Grabaciones</translation>
    </message>
    <message>
        <source>Check recordings</source>
        <translation>Comprobar grabaciones</translation>
    </message>
    <message>
        <source>Chosen recordings</source>
        <translation>Grabaciones elegidas</translation>
    </message>
    <message>
        <source>Files and folders</source>
        <translation>Archivos y carpetas</translation>
    </message>
    <message>
        <source>Add recordings of the voice</source>
        <translation>Añadir grabaciones de la voz</translation>
    </message>
    <message>
        <source>Add all recordings in a folder and its subfolders</source>
        <translation>Añadir todas las grabaciones de una carpeta y sus subcarpetas</translation>
    </message>
    <message>
        <source>Record…</source>
        <translation>Grabar…</translation>
    </message>
    <message>
        <source>Read sentences aloud</source>
        <translation>Leer frases en voz alta</translation>
    </message>
    <message>
        <source>Remove the selected entries from the list; the files stay (Del)</source>
        <translation>Quitar de la lista las entradas seleccionadas; los archivos quedan (Supr)</translation>
    </message>
    <message>
        <source>Recorded in the wizard</source>
        <translation>Grabadas en el asistente</translation>
    </message>
    <message>
        <source>Looking for recordings…</source>
        <translation>Buscando grabaciones…</translation>
    </message>
    <message>
        <source>No recordings were found in these. Add WAV, FLAC, MP3, M4A or other audio files.</source>
        <translation>No se encontraron grabaciones aquí. Añada archivos WAV, FLAC, MP3, M4A u otros de audio.</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) in total</source>
        <translation>
            <numerusform>%n grabación en total</numerusform>
            <numerusform>%n grabaciones en total</numerusform>
        </translation>
    </message>
    <message>
        <source>Add recordings</source>
        <translation>Añadir grabaciones</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>Añadir carpeta</translation>
    </message>
    <message>
        <source>Spectrogram: {sound}</source>
        <translation>Espectrograma: {sound}</translation>
    </message>
    <message>
        <source>held-out loss, in percent of the first value; lower is better</source>
        <translation>pérdida en los datos reservados, en porcentaje del primer valor; más bajo es mejor</translation>
    </message>
    <message>
        <source>Training progress</source>
        <translation>Progreso del entrenamiento</translation>
    </message>
    <message>
        <source>Apply this and resume from the last checkpoint</source>
        <translation>Aplicar esto y reanudar desde el último punto de control</translation>
    </message>
    <message>
        <source>Save, and free the memory and the processor</source>
        <translation>Guardar y liberar la memoria y el procesador</translation>
    </message>
    <message>
        <source>Finish now</source>
        <translation>Terminar ahora</translation>
    </message>
    <message>
        <source>Stop training and keep the current voice</source>
        <translation>Detener el entrenamiento y conservar la voz actual</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Descartar…</translation>
    </message>
    <message>
        <source>Stop training and delete the result</source>
        <translation>Detener el entrenamiento y eliminar el resultado</translation>
    </message>
    <message>
        <source>Stop now</source>
        <translation>Detener ahora</translation>
    </message>
    <message>
        <source>Stop without saving; the last checkpoint stays</source>
        <translation>Detener sin guardar; queda el último punto de control</translation>
    </message>
    <message>
        <source>Export training…</source>
        <translation>Exportar entrenamiento…</translation>
    </message>
    <message>
        <source>Copy everything that another machine needs into a folder</source>
        <translation>Copiar a una carpeta todo lo que necesita otro equipo</translation>
    </message>
    <message>
        <source>Import training…</source>
        <translation>Importar entrenamiento…</translation>
    </message>
    <message>
        <source>Copy the result from another machine</source>
        <translation>Copiar el resultado de otro equipo</translation>
    </message>
    <message>
        <source>training loss</source>
        <translation>pérdida de entrenamiento</translation>
    </message>
    <message>
        <source>step {step:,} of {steps:,}</source>
        <translation>paso {step:,} de {steps:,}</translation>
    </message>
    <message>
        <source>Reading recordings: {done:,} of {total:,}…</source>
        <translation>Leyendo grabaciones: {done:,} de {total:,}…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>Training: {where}</source>
        <translation>Entrenando: {where}</translation>
    </message>
    <message>
        <source>Saving and stopping…</source>
        <translation>Guardando y deteniendo…</translation>
    </message>
    <message>
        <source>Paused at {where}.</source>
        <translation>En pausa: {where}.</translation>
    </message>
    <message>
        <source>the start</source>
        <translation>el inicio</translation>
    </message>
    <message>
        <source>Finished: {where}.</source>
        <translation>Terminado: {where}.</translation>
    </message>
    <message>
        <source>Failed at {where}.</source>
        <translation>Error: {where}.</translation>
    </message>
    <message>
        <source>Not started yet.</source>
        <translation>Sin empezar.</translation>
    </message>
    <message>
        <source>Discard this training run?</source>
        <translation>¿Descartar este entrenamiento?</translation>
    </message>
    <message>
        <source>The trained voice is deleted. Your recordings and settings stay.</source>
        <translation>Se elimina la voz entrenada. Sus grabaciones y ajustes quedan.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Export training to a folder</source>
        <translation>Exportar entrenamiento a una carpeta</translation>
    </message>
    <message>
        <source>Import training from a folder</source>
        <translation>Importar entrenamiento de una carpeta</translation>
    </message>
    <message>
        <source>Unfinished training run {name}</source>
        <translation>Entrenamiento sin terminar {name}</translation>
    </message>
    <message>
        <source>Resume this training run</source>
        <translation>Reanudar este entrenamiento</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Delete the training run; your own files stay</source>
        <translation>Eliminar el entrenamiento; sus propios archivos quedan</translation>
    </message>
    <message>
        <source>Delete training run {name}?</source>
        <translation>¿Eliminar el entrenamiento {name}?</translation>
    </message>
    <message>
        <source>The trained voice and the sentences recorded in the wizard are deleted. Your own files stay.</source>
        <translation>Se eliminan la voz entrenada y las frases grabadas en el asistente. Sus propios archivos quedan.</translation>
    </message>
    <message>
        <source>Render, Train a voice</source>
        <translation>Render, Entrenar una voz</translation>
    </message>
    <message>
        <source>Training continues. To see it, choose {where}.</source>
        <translation>El entrenamiento continúa. Para verlo, elija {where}.</translation>
    </message>
    <message>
        <source>Training finished. To install the voice, choose {where}.</source>
        <translation>Entrenamiento terminado. Para instalar la voz, elija {where}.</translation>
    </message>
    <message>
        <source>Installed the voice {name} and chose it for rendering.</source>
        <translation>Se instaló la voz {name} y se eligió para renderizar.</translation>
    </message>
    <message>
        <source>Unfinished training run</source>
        <translation>Entrenamiento sin terminar</translation>
    </message>
    <message>
        <source>Resume from the last checkpoint</source>
        <translation>Reanudar desde el último punto de control</translation>
    </message>
    <message>
        <source>Hide this notice until the next start</source>
        <translation>Ocultar este aviso hasta el próximo inicio</translation>
    </message>
    <message>
        <source>Training run {name} is unfinished.</source>
        <translation>El entrenamiento {name} está sin terminar.</translation>
    </message>
    <message>
        <source>Train a voice</source>
        <translation>Entrenar una voz</translation>
    </message>
    <message>
        <source>New training</source>
        <translation>Entrenamiento nuevo</translation>
    </message>
    <message>
        <source>Start another training run</source>
        <translation>Iniciar otro entrenamiento</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Enter a name for the voice.</source>
        <translation>Escriba un nombre para la voz.</translation>
    </message>
    <message>
        <source>Enter the owner of the voice.</source>
        <translation>Escriba el propietario de la voz.</translation>
    </message>
    <message>
        <source>Choose a licence.</source>
        <translation>Elija una licencia.</translation>
    </message>
    <message>
        <source>Confirm that the owner of the voice agreed.</source>
        <translation>Confirme que el propietario de la voz aceptó.</translation>
    </message>
    <message>
        <source>search for a schedule</source>
        <translation>buscar un programa</translation>
    </message>
    <message>
        <source>The search stopped. {message} Install again with or without the search.</source>
        <translation>La búsqueda se detuvo. {message} Instale otra vez, con la búsqueda o sin ella.</translation>
    </message>
    <message>
        <source>install the voice</source>
        <translation>instalar la voz</translation>
    </message>
    <message>
        <source>This is how {voice} renders your recordings now. It has no scores of its own to compare with, so listen whether something is missing before you train.</source>
        <translation>Así renderiza {voice} sus grabaciones ahora. No tiene puntuaciones propias con las que comparar, así que escuche si falta algo antes de entrenar.</translation>
    </message>
    <message>
        <source>{voice} makes all of the sound itself, and renders most voices well untrained: with the one speaker that was measured, 200 steps on 5 minutes made three of eleven scores a little better and none worse, too little to be heard. {compared}</source>
        <translation>{voice} genera todo el sonido por sí misma y reproduce bien la mayoría de las voces sin entrenamiento: con la única persona medida, 200 pasos sobre 5 minutos mejoraron un poco tres de once puntuaciones y no empeoraron ninguna, demasiado poco para oírlo. {compared}</translation>
    </message>
    <message>
        <source>{voice} already renders your recordings as well as its own speaker&apos;s. Training will hardly be heard. Use the voice without training; train from classic, or for a voice with its own character.</source>
        <translation>{voice} ya renderiza sus grabaciones tan bien como las de su propio hablante. El entrenamiento apenas se oirá. Use la voz sin entrenar; entrene a partir de classic, o para una voz con carácter propio.</translation>
    </message>
    <message>
        <source>{compared} Most of its sound comes from Griffin-Lim, which training does not change: with the one speaker that was measured, fine-tuning did not raise these scores. Listen to what is missing before you spend the time.</source>
        <translation>{compared} La mayor parte de su sonido viene de Griffin-Lim, que el entrenamiento no cambia: con el único hablante medido, el ajuste fino no subió estas puntuaciones. Escuche qué falta antes de invertir el tiempo.</translation>
    </message>
    <message>
        <source>{voice} renders your recordings as well as those of its own speakers.</source>
        <translation>{voice} renderiza sus grabaciones tan bien como las de sus propios hablantes.</translation>
    </message>
    <message>
        <source>{voice} renders your recordings less well than its own speaker&apos;s, by {worse}.</source>
        <translation>{voice} renderiza sus grabaciones peor que las de su propio hablante, en {worse}.</translation>
    </message>
    <message numerus="yes">
        <source>{scores}: means of %n recording(s).</source>
        <translation>
            <numerusform>{scores}: media de %n grabación.</numerusform>
            <numerusform>{scores}: medias de %n grabaciones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{scores}: means of %n recording(s); in brackets those of its own speaker.</source>
        <translation>
            <numerusform>{scores}: media de %n grabación; entre paréntesis, las de su propio hablante.</numerusform>
            <numerusform>{scores}: medias de %n grabaciones; entre paréntesis, las de su propio hablante.</numerusform>
        </translation>
    </message>
    <message>
        <source>open the training run</source>
        <translation>abrir el entrenamiento</translation>
    </message>
    <message>
        <source>look for unfinished training runs</source>
        <translation>buscar entrenamientos sin terminar</translation>
    </message>
    <message>
        <source>delete the training run</source>
        <translation>eliminar el entrenamiento</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Copiando</translation>
    </message>
    <message>
        <source>Exported to {target}. Copy this folder to the other machine.</source>
        <translation>Exportado a {target}. Copie esta carpeta al otro equipo.</translation>
    </message>
    <message>
        <source>Imported the voice after {steps:,} steps.</source>
        <translation>Se importó la voz tras {steps:,} pasos.</translation>
    </message>
    <message>
        <source>copy the training run</source>
        <translation>copiar el entrenamiento</translation>
    </message>
    <message>
        <source>&amp;Voices…</source>
        <translation>Voc&amp;es…</translation>
    </message>
    <message>
        <source>{name!r} is not a valid name for a voice. Use letters, digits and spaces.</source>
        <translation>{name!r} no es un nombre válido para una voz. Use letras, cifras y espacios.</translation>
    </message>
    <message>
        <source>Another window is installing a voice. Wait for it to end, and try again.</source>
        <translation>Otra ventana está instalando una voz. Espere a que termine e inténtelo otra vez.</translation>
    </message>
    <message>
        <source>Could not use the folder {folder}: {reason}. Free some space, or check the folder&apos;s permissions.</source>
        <translation>No se pudo usar la carpeta {folder}: {reason}. Libere espacio o compruebe los permisos de la carpeta.</translation>
    </message>
    <message>
        <source>A voice named {name} already exists. Choose another name.</source>
        <translation>Ya existe una voz llamada {name}. Elija otro nombre.</translation>
    </message>
    <message>
        <source>Name of the voice in Gradwave</source>
        <translation>Nombre de la voz en Gradwave</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>The program that trained the checkpoint</source>
        <translation>El programa que entrenó el checkpoint</translation>
    </message>
    <message>
        <source>Config</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>The training settings, needed by some checkpoints</source>
        <translation>Los ajustes de entrenamiento, que algunos checkpoints necesitan</translation>
    </message>
    <message>
        <source>Mels</source>
        <translation>Mels</translation>
    </message>
    <message>
        <source>The program that made the mels of an lmnt checkpoint</source>
        <translation>El programa que hizo los mels de un checkpoint de lmnt</translation>
    </message>
    <message>
        <source>The licence of the checkpoint, if known</source>
        <translation>La licencia del checkpoint, si se conoce</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Crédito</translation>
    </message>
    <message>
        <source>Whom to credit when the voice is used</source>
        <translation>A quién citar cuando se usa la voz</translation>
    </message>
    <message>
        <source>Detect automatically</source>
        <translation>Detectar automáticamente</translation>
    </message>
    <message>
        <source>As in the program&apos;s repository</source>
        <translation>Como en el repositorio del programa</translation>
    </message>
    <message>
        <source>librosa&apos;s, for lmnt&apos;s released 24 kHz checkpoint</source>
        <translation>los de librosa, para el checkpoint de 24 kHz publicado por lmnt</translation>
    </message>
    <message>
        <source>Import voice</source>
        <translation>Importar voz</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose the config file</source>
        <translation>Elegir el archivo de configuración</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocida</translation>
    </message>
    <message>
        <source>Speaker, author and source</source>
        <translation>Hablante, autor y fuente</translation>
    </message>
    <message>
        <source>Close without importing (Esc)</source>
        <translation>Cerrar sin importar (Esc)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Check the file and install the voice (Enter)</source>
        <translation>Comprobar el archivo e instalar la voz (Intro)</translation>
    </message>
    <message>
        <source>The file is checked completely and copied to your voices.</source>
        <translation>El archivo se comprueba por completo y se copia a sus voces.</translation>
    </message>
    <message>
        <source>The config is the JSON file with the training settings of ivanvovk&apos;s and Coqui&apos;s programs. No code in a checkpoint is run: only its weights and plain values are read.</source>
        <translation>La configuración es el archivo JSON con los ajustes de entrenamiento de los programas de ivanvovk y de Coqui. No se ejecuta código de un checkpoint: solo se leen sus pesos y valores simples.</translation>
    </message>
    <message>
        <source>Configs (*.json);;All files (*)</source>
        <translation>Configuraciones (*.json);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Choose config</source>
        <translation>Elegir configuración</translation>
    </message>
    <message>
        <source>Voices and checkpoints (*.safetensors *.pt *.pth *.tar *.ckpt);;All files (*)</source>
        <translation>Voces y checkpoints (*.safetensors *.pt *.pth *.tar *.ckpt);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Select a voice to see its facts and scores</source>
        <translation>Seleccione una voz para ver sus datos y puntuaciones</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Puntuaciones</translation>
    </message>
    <message>
        <source>Objective scores on clips that were not used for training</source>
        <translation>Puntuaciones objetivas con clips que no se usaron para entrenar</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Import a checkpoint or a voice file</source>
        <translation>Importar un checkpoint o un archivo de voz</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>Move the voice&apos;s file to the trash</source>
        <translation>Mover el archivo de la voz a la papelera</translation>
    </message>
    <message>
        <source>Use voice</source>
        <translation>Usar voz</translation>
    </message>
    <message>
        <source>Render with this voice</source>
        <translation>Renderizar con esta voz</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Instalada</translation>
    </message>
    <message>
        <source>Bundled</source>
        <translation>Incluida</translation>
    </message>
    <message>
        <source>No scores</source>
        <translation>Sin puntuaciones</translation>
    </message>
    <message>
        <source>Mean scores on held-out clips</source>
        <translation>Puntuaciones medias con clips reservados</translation>
    </message>
    <message>
        <source>Remove the voice {name}?</source>
        <translation>¿Quitar la voz {name}?</translation>
    </message>
    <message>
        <source>Its file is moved to the trash. You can restore it from there.</source>
        <translation>Su archivo se mueve a la papelera. Puede restaurarlo desde allí.</translation>
    </message>
    <message>
        <source>Reading voices</source>
        <translation>Leyendo voces</translation>
    </message>
    <message>
        <source>Installed the voice {name}.</source>
        <translation>Se instaló la voz {name}.</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importando</translation>
    </message>
    <message>
        <source>import {name}</source>
        <translation>importar {name}</translation>
    </message>
    <message>
        <source>Moved the voice {name} to the trash.</source>
        <translation>La voz {name} se movió a la papelera.</translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>Quitando</translation>
    </message>
    <message>
        <source>remove {name}</source>
        <translation>quitar {name}</translation>
    </message>
    <message>
        <source>Could not show the voice {path}: {reason}.</source>
        <translation>No se pudo mostrar la voz {path}: {reason}.</translation>
    </message>
    <message>
        <source>Unknown; ask its author before publishing</source>
        <translation>Desconocida; pregunte a su autor antes de publicar</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Frecuencia</translation>
    </message>
    <message>
        <source>{name}, {bands} bands, hop {hop} samples</source>
        <translation>{name}, {bands} bandas, salto de {hop} muestras</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>{weights:,} parameters</source>
        <translation>{weights:,} parámetros</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>Entrenada con</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>Could not move {path} to the trash. Delete the file in the file manager.</source>
        <translation>No se pudo mover {path} a la papelera. Elimine el archivo en el gestor de archivos.</translation>
    </message>
    <message>
        <source>opening, {percent:.0f}%</source>
        <translation>abriendo, {percent:.0f} %</translation>
    </message>
    <message>
        <source>{name} over time</source>
        <translation>{name} a lo largo del tiempo</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>Points as SECONDS:VALUE, with commas between them</source>
        <translation>Puntos como SEGUNDOS:VALOR, separados por comas</translation>
    </message>
    <message>
        <source>Remove the curve and use one value</source>
        <translation>Quitar la curva y usar un solo valor</translation>
    </message>
    <message>
        <source>Discard changes to the curve (Esc)</source>
        <translation>Descartar los cambios de la curva (Esc)</translation>
    </message>
    <message>
        <source>Use the curve (Enter)</source>
        <translation>Usar la curva (Intro)</translation>
    </message>
    <message>
        <source>Click to add a point, drag to move it, right-click to remove it.</source>
        <translation>Haga clic para añadir un punto, arrástrelo para moverlo y haga clic derecho para quitarlo.</translation>
    </message>
    <message>
        <source>The curve {problem}.</source>
        <translation>La curva: {problem}.</translation>
    </message>
    <message>
        <source>Curve over time</source>
        <translation>Curva a lo largo del tiempo</translation>
    </message>
    <message>
        <source>Click to add a point, drag to move it, right-click to remove it</source>
        <translation>Haga clic para añadir un punto, arrástrelo para moverlo y haga clic derecho para quitarlo</translation>
    </message>
</context>
</TS>
