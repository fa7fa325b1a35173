#!/bin/sh
# Install a Debian package in a bare Debian, use it, and remove it again.
#
#   sudo packaging/linux/try_deb.sh PACKAGE FOLDER [SUITE]
#
# FOLDER receives the root file system (about 2 GB); one from an earlier run is used again. SUITE is
# bookworm (default) or trixie. Needs root, debootstrap and a network. MIRROR names another mirror; files named in
# BARE_COPY (such as certificates and apt settings) are copied to the same place inside.
set -eu

package=$1
root=$2
suite=${3:-bookworm}
here=$(cd "$(dirname "$0")" && pwd)

[ -e "$root/etc/debian_version" ] || debootstrap --variant=minbase "$suite" "$root" "${MIRROR:-http://deb.debian.org/debian}"
cp /etc/resolv.conf "$root/etc/"
for path in ${BARE_COPY:-}; do
    tar -C / -cf - "${path#/}" | tar -C "$root" -xf -
done
cp "$package" "$root/root/gradwave.deb"
cp "$here/../../resources/clips/kathleen.flac" "$root/root/"

# The mounts belong to the new namespace and end with it.
unshare --mount sh -eu -c '
    root=$1
    mount -t proc proc "$root/proc"
    mount --rbind /dev "$root/dev"
    exec chroot "$root" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
        DEBIAN_FRONTEND=noninteractive sh -eu -c "
            cd /root
            apt-get -q update
            began=\$(date +%s)
            apt-get -q install -y --no-install-recommends ./gradwave.deb >install.log 2>&1 ||
                { cat install.log; exit 1; }
            echo \"installed in \$((\$(date +%s) - began)) s\"
            cd /tmp
            gradwave --version
            began=\$(date +%s)
            gradwave render /root/kathleen.flac -o /tmp/out.wav --seed 1
            echo \"first render in \$((\$(date +%s) - began)) s\"
            gradwave doctor
            # Without a screen the window opens in memory; it must run until it is ended.
            status=0
            QT_QPA_PLATFORM=offscreen timeout 60 gradwave /root/kathleen.flac || status=\$?
            [ \$status = 124 ] || { echo \"the window ended with \$status\"; exit 1; }
            echo \"the window ran\"
            apt-get -q purge -y --auto-remove gradwave >/root/purge.log 2>&1
            left=\$(find /usr /etc /opt /var/lib/dpkg/info -xdev -name \"*gradwave*\")
            [ -z \"\$left\" ] || { echo \"left behind: \$left\"; exit 1; }
            echo \"removed; nothing is left\"
        "
' sh "$root"
