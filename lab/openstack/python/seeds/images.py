"""Images by name and properties only: what is in them nobody boots."""

# name: (os_distro, os_version, min_disk in GiB)
IMAGES = {
    "Ubuntu 24.04": ("ubuntu", "24.04", 8),
    "Rocky Linux 9": ("rocky", "9", 10),
    "Debian 12": ("debian", "12", 1),
}


def seed_images(admin):
    there = {image.name for image in admin.image.images()}
    for name, (distribution, version, min_disk) in IMAGES.items():
        if name in there:
            continue
        image = admin.image.create_image(
            name=name,
            disk_format="raw",
            container_format="bare",
            visibility="public",
            min_disk=min_disk,
            os_distro=distribution,
            os_version=version,
            architecture="x86_64",
            allow_duplicates=True,
        )
        image.data = b"\0" * 65536
        image.upload(admin.image)
