#!/bin/sh
# Try what is committed in a bare Debian 12: python3, git and make, and nothing else.
#
#   sudo packaging/try_bare_debian.sh FOLDER [TARGET...]
#
# FOLDER is made anew and takes the root (about 4 GB); the targets are make's, `run test` if none
# is named. Needs root, debootstrap and a network. Where that goes through more than the plain
# indexes: variables PIP_* are passed on, and the paths listed in BARE_COPY (certificates, folders
# of wheels) are copied to the same place inside.
set -eu

root=$1
shift
[ $# -gt 0 ] || set -- run test
if [ -e "$root" ]; then
    echo "$root exists; name a folder that does not." >&2
    exit 2
fi

debootstrap --variant=minbase --include=python3,git,make bookworm "$root" \
    "${MIRROR:-http://deb.debian.org/debian}"
cp /etc/resolv.conf "$root/etc/"
for path in ${BARE_COPY:-}; do
    tar -C / -cf - "${path#/}" | tar -C "$root" -xf -
done
git clone --quiet "$(git -C "$(dirname "$0")" rev-parse --show-toplevel)" "$root/root/gradwave"

# The mounts are the new namespace's own and go with it.
unshare --mount sh -eu -c '
    root=$1
    shift
    mount -t proc proc "$root/proc"
    mount --rbind /dev "$root/dev"
    exec chroot "$root" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
        $(env | grep ^PIP_) make -C /root/gradwave "$@"
' sh "$root" "$@"
