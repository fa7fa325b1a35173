#!/bin/sh
# Test the last commit in a bare Debian 12 that has only python3, git and make.
#
#   sudo packaging/try_bare_debian.sh FOLDER [TARGET...]
#
# FOLDER must not exist; it receives the root file system (about 4 GB). TARGET is a target of make
# (default: run test). Needs root, debootstrap and a network. To use other package indexes, set
# PIP_* variables, which are passed on, and list paths in BARE_COPY (certificates, folders of
# wheels), which are copied to the same place inside.
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

# The mounts belong to the new namespace and end with it.
unshare --mount sh -eu -c '
    root=$1
    shift
    mount -t proc proc "$root/proc"
    mount --rbind /dev "$root/dev"
    exec chroot "$root" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
        $(env | grep ^PIP_) make -C /root/gradwave "$@"
' sh "$root" "$@"
